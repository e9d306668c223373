// A learner in the middle of a roadmap: every state, link, date and figure that the README can show.
import { computeProgress } from '../../../src/progress/compute.ts';
import type { ItemStatus, Progress, ProgressInput } from '../../../src/progress/progress.ts';
import type { SectionLinks } from '../../../src/progress/section.ts';
import { anItem, aPhase, aRoadmap } from '../../../tools/harness/builders/roadmap.ts';

const FOUNDATIONS = aPhase({
  id: 'foundations',
  title: 'Foundations',
  emoji: '🧠',
  due: '2027-01-31',
  goal: 'The ground that everything else stands on.',
  outcome: 'Ready for deep learning',
  items: [
    anItem({ id: 'math', title: 'Mathematics for Machine Learning and Data Science', hours: 90 }),
    anItem({ id: 'python', title: 'Python for Everybody or An equivalent Python course', hours: 60 }),
    anItem({ id: 'isl', kind: 'book', title: 'An Introduction to Statistical Learning', hours: 40 }),
    anItem({ id: 'sql', kind: 'skill', title: 'SQL', optional: true }),
    anItem({
      id: 'classic',
      kind: 'project',
      title: 'Classic ML model, from scratch',
      hours: 20,
      needs: ['math'],
    }),
  ],
});

const DEEP = aPhase({
  id: 'deep-learning',
  title: 'Deep learning & NLP',
  emoji: '🔥',
  due: '2027-06-30',
  items: [
    anItem({ id: 'dl', title: 'Deep Learning Specialization', hours: 120, needs: ['classic'] }),
    anItem({ id: 'paper', kind: 'practice', title: 'Read one paper a week <with notes>', hours: 4 }),
    anItem({ id: 'group', kind: 'community', title: 'Find a study group', optional: true }),
    anItem({ id: 'nlp', kind: 'project', title: 'Sentiment service | deployed', needs: ['dl'], hours: 35 }),
  ],
});

const CAREER = aPhase({
  id: 'career',
  title: 'Career',
  items: [
    anItem({ id: 'cert', kind: 'certification', title: 'Cloud certification', hours: 50 }),
    anItem({ id: 'portfolio', kind: 'career', title: 'Portfolio page', hours: 8 }),
  ],
});

const ROADMAP = aRoadmap({
  title: 'Machine Learning Engineer',
  summary: 'From the prerequisites to a deployed NLP service.',
  pace: 12,
  skills: [
    { name: 'SQL', target: 'intermediate', group: 'Technical', taughtBy: ['sql'] },
    { name: 'Maths | <proofs>', target: 'advanced', group: 'Technical', taughtBy: ['math', 'classic'] },
    { name: 'Patience', target: 'advanced', taughtBy: [] },
  ],
  phases: [FOUNDATIONS, DEEP, CAREER],
});

const IDS = ROADMAP.phases.flatMap((phase) => phase.items.map(({ id }) => id));

/** Progress of {@link ROADMAP} with an issue for each item, numbered from 1, and these states. */
export function progressWith(
  states: Readonly<Record<string, Partial<ItemStatus>>>,
  said: Pick<ProgressInput, 'paused' | 'reached'> = {},
): Progress {
  return computeProgress({
    roadmap: ROADMAP,
    items: new Map(IDS.map((id, index) => [id, { state: 'open', issue: index + 1, ...states[id] }])),
    milestones: new Map(ROADMAP.phases.map(({ id }, index) => [id, index + 1])),
    ...said,
  });
}

export const HALFWAY = progressWith({
  math: { state: 'done', evidence: 14 },
  python: { state: 'skipped' },
  isl: { state: 'done' },
  classic: { state: 'done', evidence: 17 },
  group: { state: 'done' },
  dl: { state: 'open', inProgress: 21 },
});

/** Enough is finished, on enough days, for a forecast. */
export const FORECAST = progressWith({
  math: { state: 'done', evidence: 14, doneOn: '2026-10-31' },
  python: { state: 'done', evidence: 15, doneOn: '2026-12-05' },
  isl: { state: 'done', doneOn: '2026-12-28' },
  classic: { state: 'open', boxes: { ticked: 3, all: 5 } },
  paper: { state: 'done', doneOn: '2027-01-09' },
  portfolio: { state: 'done', evidence: 19, doneOn: '2027-01-20' },
});

/** The last item was finished on 20 February 2027, one is worked on. */
export const UNDERWAY = progressWith({
  math: { state: 'done', evidence: 14, doneOn: '2027-01-10' },
  python: { state: 'done', evidence: 15, doneOn: '2027-01-20' },
  isl: { state: 'done', doneOn: '2027-02-01' },
  classic: { state: 'done', evidence: 17, doneOn: '2027-02-10' },
  paper: { state: 'done', evidence: 18, doneOn: '2027-02-20' },
  dl: { inProgress: 21, boxes: { ticked: 3, all: 5 } },
});

/** All that the learner can have said is said. */
export const EVERYTHING = progressWith(
  {
    math: { state: 'done', evidence: 14, doneOn: '2027-01-10' },
    python: { state: 'skipped', skippedFor: 'I *know* it | from work' },
    isl: { state: 'done', address: 'https://www.example.org/notes?a=b', doneOn: '2027-01-20' },
    classic: { state: 'done', evidence: 17, boxes: { ticked: 2, all: 2 }, doneOn: '2027-02-01' },
    dl: { state: 'done', doneOn: '2027-02-20' },
    paper: { state: 'done', evidence: 18, doneOn: '2027-02-10' },
    sql: { inProgress: 21 },
    nlp: { boxes: { ticked: 3, all: 5 } },
  },
  {
    paused: { since: '2027-03-01', until: '2027-04-01' },
    reached: new Map([
      ['SQL', { level: 'intermediate', on: '2027-01-31' }],
      ['Maths | <proofs>', { level: 'intermediate', on: '2027-02-28' }],
    ]),
  },
);

export const FINISHED = progressWith(Object.fromEntries(IDS.map((id) => [id, { state: 'done' }])));

const HOME = 'https://github.com/ada/learning';

export const LINKS: SectionLinks = {
  issue: (number) => `${HOME}/issues/${number}`,
  pull: (number) => `${HOME}/pull/${number}`,
  milestone: (number) => `${HOME}/milestone/${number}`,
};
