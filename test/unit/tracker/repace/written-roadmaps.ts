// Roadmap files as people write them: those of this project, and random ones in every style that YAML has.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { computeProgress } from '../../../../src/progress/compute.ts';
import type { Progress } from '../../../../src/progress/progress.ts';
import { parseRoadmap } from '../../../../src/roadmap/parse.ts';
import { type Roadmap, itemsOf } from '../../../../src/roadmap/roadmap.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** A learner who finished these items, one every three days from 2 November 2026 on. */
export function progressIn(roadmap: Roadmap, done: readonly string[]): Progress {
  const items = new Map(
    done.map((id, index) => {
      const doneOn = new Date(Date.UTC(2026, 10, 2 + 3 * (index % 20))).toISOString().slice(0, 10);
      return [id, { state: 'done', doneOn }] as const;
    }),
  );
  return computeProgress({ roadmap, items, milestones: new Map() });
}

/** Every file of the repository that is a roadmap by itself, with a start where it has none. */
export function readableRoadmaps() {
  const paths = ['roadmaps', 'test', 'tools'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ya?ml$/.test(path))
      .map((path) => `${folder}/${path}`),
  );
  return paths.flatMap((path): readonly { readonly source: string; readonly roadmap: Roadmap }[] => {
    const text = readFileSync(new URL(path, ROOT), 'utf8');
    const source = /^start:/m.test(text)
      ? text
      : text.replace(/^version: 1$/m, '$&\nstart: 2026-11-02 # mine');
    const parsed = parseRoadmap(source);
    return parsed.ok && itemsOf(parsed.roadmap).length > 0 ? [{ source, roadmap: parsed.roadmap }] : [];
  });
}

const QUOTED = fc.constantFrom(
  (text: string) => text,
  (text: string) => `'${text}'`,
  (text: string) => `"${text}"`,
);
const COMMENT = fc.constantFrom('', ' # due: 2020-01-01', '   # ' + 'ä'.repeat(3), '  #');

function value(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(text, QUOTED, fc.constantFrom('', '', '&a1 '))
    .map(([one, quote, anchor]) => anchor + quote(one));
}

const DAY = fc
  .integer({ min: 0, max: 900 })
  .map((day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10));
const LENGTH = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom('day', 'week', 'month'))
  .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);

const PHASE = fc.record({
  dated: fc.oneof(
    value(DAY).map((day) => ({ key: 'due', day })),
    value(LENGTH).map((day) => ({ key: 'duration', day })),
    fc.constant(undefined),
  ),
  isFlow: fc.boolean(),
  isFirst: fc.boolean(),
  comment: COMMENT,
  items: fc.integer({ min: 1, max: 3 }),
});

/** In block and flow style, with quotes, comments, anchors, either end of line and a byte order mark; every file is valid. */
export function writtenRoadmaps(): fc.Arbitrary<string> {
  return fc
    .record({
      phases: fc.array(PHASE, { minLength: 1, maxLength: 6 }),
      start: fc.option(value(fc.constantFrom('2026-11-02', '2026-12-01'))),
      pace: fc.option(fc.oneof(fc.constant('10'), value(fc.constantFrom('12 hours/week', '7.5 hours/week')))),
      comment: COMMENT,
      holidays: fc.boolean(),
      isLast: fc.boolean(),
      eol: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
      end: fc.constantFrom('', '\n', '\n\n# the end\n'),
    })
    .map(({ phases, start, pace, comment, holidays, isLast, eol, mark, end }) => {
      const head = [
        ...(start === null ? [] : [`start: ${start}${comment}`]),
        ...(pace === null ? [] : [`pace:   ${pace}${comment}`]),
        ...(holidays ? ['tracker: {holidays: [2027-02-01, {from: 2027-03-01, to: 2027-03-14}]}'] : []),
      ];
      let item = 0;
      const written = phases.flatMap(({ dated, isFlow, isFirst, items, comment: after }, index) => {
        const tasks = Array.from(
          { length: items },
          () => `{task: Read 2027-01-0${(item += 1) % 9} ${item}}`,
        ).join(', ');
        const date = dated === undefined ? [] : [`${dated.key}: ${dated.day.replace('a1', `a${index}`)}`];
        if (isFlow) return [`  - {${[...date, `title: P${index}`, `items: [${tasks}]`].join(', ')}}${after}`];
        const lines = [`title: "P${index}: due 2027"`, ...date.map((line) => line + after)];
        const [first, ...others] = [...(isFirst ? lines.toReversed() : lines), `items: [${tasks}]`];
        return [`  - ${first}`, ...others.map((line) => `    ${line}`), '', '  # between'];
      });
      const body = ['phases:', ...written];
      const lines = [
        'version: 1',
        'title: "T: start 2027-01-01"',
        ...(isLast ? [...body, ...head] : [...head, ...body]),
      ];
      return mark + lines.join(eol) + end.replaceAll('\n', eol);
    });
}
