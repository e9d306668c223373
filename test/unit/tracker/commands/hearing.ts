// What was heard, in expected values and in given ones: issues #1 and #2 of items, #9 of none, and commands on them.
import { computeProgress } from '../../../../src/progress/compute.ts';
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import { type Hearing, hear } from '../../../../src/tracker/commands/hear.ts';
import type { ObservedRemark } from '../../../../src/tracker/observed.ts';
import {
  STRANGER,
  aRepository,
  anIssue,
  anObserved,
  minute,
} from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { marked } from './asked.ts';

export const FIRST = anIssue({ number: 1, title: 'Statistics', body: marked() });
export const SECOND = anIssue({ number: 2, title: 'SQL', body: marked().replace('id=statistics', 'id=sql') });
export const OTHER = anIssue({ number: 9, title: 'A question', body: 'Why?', author: STRANGER, ours: false });
const ROADMAP = aRoadmap({ phases: [aPhase({ items: [anItem(), anItem({ title: 'SQL' })] })] });
export const PROGRESS = computeProgress({
  roadmap: ROADMAP,
  items: new Map([
    ['statistics', { state: 'open', issue: 1 }],
    ['sql', { state: 'open', issue: 2 }],
  ]),
  milestones: new Map(),
});

export const ISSUES = [FIRST, SECOND, OTHER];

/** A roadmap file that may get new dates. */
export const SOURCE = {
  path: 'roadmap.yml',
  text: 'version: 1\ntitle: T\nstart: 2027-01-01\nphases: [{title: Foundations, duration: 4 weeks, items: [{task: a}]}]\n',
  bases: [],
};

/** #1 and #2 are items' issues, #9 is none. */
export function hearing(remarks: readonly ObservedRemark[], given: Partial<Hearing> = {}): Hearing {
  return {
    observed: anObserved({ issues: ISSUES, remarks }),
    belief: createBelief(aRepository(), new Map()),
    now: minute(1500),
    issues: new Map([
      ['statistics', { thing: FIRST, block: undefined }],
      ['sql', { thing: SECOND, block: undefined }],
    ]),
    believed: [FIRST, SECOND],
    skills: [],
    source: undefined,
    ...given,
  };
}

/** All that is written, in its order: what is to be written last stands after the others. */
export function heard(remarks: readonly ObservedRemark[], given: Partial<Hearing> = {}) {
  const { before, after } = hear(hearing(remarks, given));
  return { before, after: after(() => PROGRESS) };
}

export const react = (command: number, kind: 'eyes' | 'rocket' | '-1', on = 1) => ({
  type: 'react',
  command,
  on,
  kind,
});

export function answer(command: number, [about, text]: readonly [string, string], more: object = {}) {
  const body = `<!-- milepost:answer about=${about} to=${command} -->\n${text}`;
  return { type: 'answer-command', command, on: 1, about, body, ...more };
}

/** The change of #1 that a comment asks for. */
export function update(command: number, [word, marker]: readonly [string, string], change: object = {}) {
  return {
    ...{ type: 'update-issue', item: 'statistics', issue: 1, title: 'Statistics' },
    change: { ...change, body: { text: marked(marker) } },
    ...{ onlyMarker: true, why: `/milepost ${word}`, command },
  };
}

export const DONE = { state: 'closed', reason: 'completed' };
