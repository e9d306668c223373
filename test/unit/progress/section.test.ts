import { describe, expect, test } from 'vitest';
import { renderBadge } from '../../../src/progress/badge.ts';
import { computeProgress } from '../../../src/progress/compute.ts';
import {
  renderPage,
  renderPreview,
  renderSection,
  SECTION_END,
  SECTION_START,
} from '../../../src/progress/section.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';
import { contrast } from './contrast.ts';
import { EVERYTHING, FINISHED, FORECAST, HALFWAY, LINKS, progressWith } from './learner.ts';

const BADGE = '.github/milepost/badge.svg';

describe('renderSection', () => {
  test.each([
    ['halfway', { progress: HALFWAY }],
    ['forecast', { progress: FORECAST }],
    ['finished', { progress: FINISHED }],
    ['everything', { progress: EVERYTHING, card: 'docs/my (card #1.svg' }],
    ['set-up', { progress: progressWith({}), setUp: { ready: 42, all: 120 } }],
    ['new', { progress: progressWith({}), notice: 'Issues are turned off in this repository.' }],
  ])('%s', async (name, input) => {
    const section = renderSection({ badge: BADGE, links: LINKS, ...input });
    await expect(section).toMatchFileSnapshot(`snapshots/section-${name}.md`);
    expect(renderSection({ badge: BADGE, links: LINKS, ...input })).toBe(section);
  });

  test('holidays that the forecast leaves out are named beside it, and no others', () => {
    const section = (from: string, to: string) =>
      renderSection({ progress: { ...FORECAST, holidays: [{ from, to }] }, badge: BADGE, links: LINKS });
    const plain = renderSection({ progress: FORECAST, badge: BADGE, links: LINKS });
    const ahead = section('2027-01-20', '2027-01-21');
    expect(ahead).toBe(
      plain.replace('item was finished.', 'item was finished, with your holidays left out.'),
    );
    expect(section('2027-01-19', '2027-01-20')).toBe(plain);
    expect(section('2099-01-19', '2099-01-20')).toBe(plain);
  });

  test('what has no issue, milestone or hours yet is written without', () => {
    const roadmap = aRoadmap({ phases: [aPhase({ items: [anItem({ id: 'a', title: 'Read' })] })] });
    const progress = computeProgress({ roadmap, items: new Map(), milestones: new Map() });
    const section = renderSection({ progress, badge: BADGE, links: LINKS });
    expect(section).toContain('☐ Read · course');
    expect(section).not.toMatch(/undefined|NaN|hour|https:/);
  });

  test('the markers are the first and the last line, and stand nowhere else', () => {
    const evil = `x ${SECTION_END} ${SECTION_START} </summary></details> | y\n\n# z`;
    const roadmap = aRoadmap({
      title: evil,
      phases: [aPhase({ title: evil, emoji: evil, items: [anItem({ id: 'a', title: evil })] })],
    });
    const progress = computeProgress({ roadmap, items: new Map(), milestones: new Map() });
    const lines = renderSection({ progress, badge: BADGE, links: LINKS, notice: evil }).split('\n');
    expect([lines[0], lines.at(-1)]).toEqual([SECTION_START, SECTION_END]);
    expect(lines.slice(1, -1).join('\n')).not.toContain(SECTION_START);
    expect(lines.slice(1, -1).join('\n')).not.toContain(SECTION_END);
    expect(lines.join('\n').match(/<\/summary>|<\/details>/g)).toEqual(['</summary>', '</details>']);
  });
});

describe('optional items', () => {
  const section = (...phases: readonly (readonly boolean[])[]) => {
    const roadmap = aRoadmap({
      title: 'Chess',
      phases: phases.map((items, at) =>
        aPhase({
          title: `Part ${at}`,
          items: items.map((optional, index) => anItem({ id: `i${at}-${index}`, title: 'A', optional })),
        }),
      ),
    });
    const items = new Map([['i0-0', { state: 'done' } as const]]);
    return renderSection({
      progress: computeProgress({ roadmap, items, milestones: new Map() }),
      badge: BADGE,
      links: LINKS,
    });
  };

  test('are told beside the required ones', () => {
    const text = section([false, true, true]);
    expect(text).toContain('**Chess** · 1 of 1 done · 0 of 2 optional\n');
    expect(text).toContain('| 1 of 1<br>+ 0 of 2 optional |');
    expect(text).toContain('<summary>Part 0 · 1/1</summary>');
  });

  test('are told in their place where a phase has no others', () => {
    const text = section([true, true], [false]);
    expect(text).toContain('**Chess** · 0 of 1 done · 1 of 2 optional\n');
    expect(text).toContain('| 1 of 2 optional |');
    expect(text).toContain('<summary>Part 0 · 1/2 optional</summary>');
  });

  test('are told in their place where the roadmap has no others', () => {
    expect(section([true, true])).toContain('**Chess** · 1 of 2 optional done\n');
  });
});

test('an item of which it is not clear whether it is new is listed as that', () => {
  const roadmap = aRoadmap({ phases: [aPhase({ items: [anItem({ id: 'a', title: 'A' })] })] });
  const items = new Map([['a', { state: 'open', isUnclear: true } as const]]);
  const progress = computeProgress({ roadmap, items, milestones: new Map() });
  expect(renderSection({ progress, badge: BADGE, links: LINKS })).toContain('new, or renamed?');
});

describe('elsewhere than in a README', () => {
  const content = (section: string) => section.split('\n').slice(3, -1).join('\n').trim();

  test('a page has the same in it, without pictures', () => {
    const section = renderSection({ progress: EVERYTHING, badge: BADGE, links: LINKS, notice: 'Hello.' });
    expect(renderPage({ progress: EVERYTHING, links: LINKS, notice: 'Hello.' })).toBe(
      content(section).replace(`![Roadmap: 74 %](${BADGE})`, '**Roadmap: 74 %**'),
    );
  });

  test('a page leaves room for notes in its issue', () => {
    const items = Array.from({ length: 1000 }, (_, at) => anItem({ id: `i${at}`, title: 'x'.repeat(256) }));
    const roadmap = aRoadmap({ phases: [aPhase({ items })] });
    const progress = computeProgress({ roadmap, items: new Map(), milestones: new Map() });
    const page = renderPage({ progress, links: LINKS });
    expect(page.length).toBeLessThanOrEqual(60_000);
    expect(page).toMatch(/… and \d+ more/);
  });

  test('a preview has links where there is something to link to', () => {
    expect(renderPreview(EVERYTHING, LINKS)).toBe(renderPage({ progress: EVERYTHING, links: LINKS }));
    const setUp = { ready: 1, all: 9 };
    expect(renderPreview(EVERYTHING, LINKS, setUp)).toBe(
      renderPage({ progress: EVERYTHING, links: LINKS, setUp }),
    );
    expect(renderPreview(EVERYTHING, LINKS, setUp)).toContain('1 of 9 items is set up');
  });

  test.each([
    ['ready since an issue', EVERYTHING, 'ready since #6'],
    ['in progress since a pull request', HALFWAY, 'in progress since #21'],
  ])('and none before: %s', (_, progress, since) => {
    const preview = renderPreview(progress);
    expect(preview).not.toMatch(/undefined|\]\(\)|\/issues|\/pull|\/milestone/);
    expect(preview).toContain(since);
    expect(preview).toContain('☑ Mathematics for Machine Learning and Data Science · course · by #14');
  });
});

describe('renderBadge', () => {
  test.each([
    [0, '0 %'],
    [37, '37 %'],
    [50, '50 %'],
    [99, '99 %'],
    [100, 'done'],
  ])('%i percent', async (percent, message) => {
    const badge = renderBadge({ percent });
    expect(badge).toContain(`aria-label="roadmap: ${message}"`);
    expect(renderBadge({ percent })).toBe(badge);
    await expect(badge).toMatchFileSnapshot(`snapshots/badge-${percent}.svg`);
  });

  test('each colour gives white text a contrast of 4.5 or more', () => {
    for (const percent of [0, 1, 50, 100]) {
      const colours = [...renderBadge({ percent }).matchAll(/fill="(#[0-9a-f]{6})"/g)].map(
        (match) => match[1] ?? '',
      );
      for (const colour of colours) expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
      expect(colours.length).toBeGreaterThan(0);
    }
  });
});
