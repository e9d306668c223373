// The picture of the card in docs/progress.md: eight learners on one sheet, as a page of GitHub shows them.
import { renderCard } from '../src/progress/card/card.ts';
import { LEARNERS } from './harness/builders/learners.ts';

/** As wide as two cards and the gaps. */
export const SHEET_WIDTH = 1008;

/** The page, whose `main` holds all of them. An image sees nothing of the page, as on GitHub. */
export function cardSheet(): string {
  const images = [...LEARNERS.values()].map((progress) => {
    const source = Buffer.from(renderCard(progress)).toString('base64');
    return `<img alt="" src="data:image/svg+xml;base64,${source}">`;
  });
  return `<!doctype html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>
    body { margin: 0 }
    main { columns: 2; column-gap: 16px; padding: 16px; background: light-dark(#fff, #0d1117) }
    img { display: block; break-inside: avoid; margin-bottom: 16px }
  </style><main>${images.join('')}</main>`;
}
