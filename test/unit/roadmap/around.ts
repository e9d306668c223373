// A roadmap file round one key: all that the key needs to be valid, and nothing else.
import type { Table } from '../../../schema/reference.ts';
import { KINDS } from '../../../src/roadmap/roadmap.ts';

const STATISTICS = { course: 'Statistics', id: 'statistics' };

/** `given` are the keys of one object of the file; with none, the same file without them. */
export function around(table: Table, given: Readonly<Record<string, unknown>> = {}): object {
  const [first, last] = [
    { title: 'P', id: 'p', duration: '8 weeks', items: [STATISTICS] },
    { title: 'R', id: 'r', items: [{ task: 'Last', id: 'last' }] },
  ];
  const file = { version: 1, title: 'T', phases: [first, last] };
  const tracks = [{ title: 'Data Scientist' }, { title: 'Data Analyst' }];
  const oneItem = (item: object) => ({ ...file, phases: [{ ...first, items: [STATISTICS, item] }, last] });
  const hasKind = Object.keys(given).some((key) => key === 'one-of' || KINDS.some((kind) => kind === key));
  switch (table) {
    case 'roadmap':
      if (['extends', 'skip', 'change', 'add'].some((key) => key in given))
        return { version: 1, extends: 'base', ...given };
      return { ...file, ...('track' in given && { tracks }), ...given };
    case 'phase':
      return {
        ...file,
        start: '2026-12-01',
        tracks,
        phases: [first, { title: 'Q', id: 'q', items: [{ book: 'B', id: 'b' }], ...given }],
      };
    case 'item':
      return { ...oneItem({ ...(!hasKind && { book: 'B' }), id: 'b', ...given }), tracks };
    case 'choice':
      return oneItem({ 'one-of': [{ book: 'B', ...given }, { book: 'C' }], id: 'b' });
    case 'kind':
      return { ...oneItem({ talk: 'Five minutes', id: 'b' }), kinds: { talk: given } };
    case 'skill':
      return { ...file, skills: [{ name: 'N', target: 'beginner', ...given }] };
    case 'track':
      return { ...file, tracks: [{ title: 'A', ...given }, { title: 'B' }] };
    case 'tracker':
      return { ...file, start: '2026-12-01', tracker: given };
    case 'place':
      return { version: 1, extends: 'base', add: [{ book: 'New', ...given }] };
  }
}
