// The card's colours and fonts. It has a ground of its own, so that it is legible on whatever page it stands.

/** Of the reader's system: nothing is loaded. */
const FONTS = `-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,sans-serif`;

interface Colours {
  readonly ground: string;
  readonly border: string;
  readonly text: string;
  readonly muted: string;
  readonly track: string;
  readonly done: string;
  readonly doing: string;
}

/** GitHub's own. Texts have a contrast of 4.5 or more with the ground, what fills a bar 3 or more with what it is in. */
export const COLOURS = {
  light: {
    ground: '#ffffff',
    border: '#d1d9e0',
    text: '#1f2328',
    muted: '#59636e',
    track: '#e6eaef',
    done: '#1a7f37',
    doing: '#0969da',
  },
  dark: {
    ground: '#0d1117',
    border: '#3d444d',
    text: '#f0f6fc',
    muted: '#9198a1',
    track: '#2a313c',
    done: '#3fb950',
    doing: '#4493f8',
  },
} as const satisfies Readonly<Record<'light' | 'dark', Colours>>;

/** No variables: what turns SVG into PNG does not know them. */
export const STYLE = [
  `text{font:14px ${FONTS}}`,
  '.title{font-size:20px;font-weight:600}',
  '.percent{font-size:30px;font-weight:600}',
  '.strong{font-weight:600}',
  '.end{text-anchor:end}.middle{text-anchor:middle}',
  '.line{fill:none;stroke-width:2.5;stroke-linejoin:round;stroke-linecap:round}',
  '.edge{fill:none;stroke-width:1.5}.dash{stroke-dasharray:4 4}',
  '.axis{fill:none}.area{opacity:.14}.fan{opacity:.22}',
  paint(COLOURS.light),
  `@media (prefers-color-scheme:dark){${paint(COLOURS.dark)}}`,
].join('');

function paint({ ground, border, text, muted, track, done, doing }: Colours): string {
  return [
    `.ground{fill:${ground};stroke:${border}}`,
    `text{fill:${text}}text.muted{fill:${muted}}`,
    `.track{fill:${track}}.axis{stroke:${border}}`,
    `.done{fill:${done}}.doing{fill:${doing}}`,
    `.line.doing,.edge{fill:none;stroke:${doing}}.line.done{fill:none;stroke:${done}}`,
    `.ring{fill:${ground};stroke:${doing};stroke-width:2}`,
  ].join('');
}
