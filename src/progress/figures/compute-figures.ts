// Progress as plain figures, with nothing in them but what the roadmap says and what the items' states are.
import { idFromTitle } from '../../roadmap/id.ts';
import { countedOf } from '../counted.ts';
import { FEWEST } from '../forecast.ts';
import type {
  Count,
  ItemProgress,
  Outlook,
  PhaseProgress,
  Progress,
  SkillProgress,
  UpNext,
  UpNextReason,
} from '../progress.ts';
import { exact } from '../weights.ts';
import {
  FIGURES_VERSION,
  type Figures,
  type ItemFigures,
  type PhaseFigures,
  type SkillFigures,
} from './figures.ts';

export interface AboutProgress {
  /** Where the roadmap stands in the repository; null where it is not there. */
  readonly path: string | null;
}

/** Each object with its keys in the same order, and without those of which nothing is known. */
export function computeFigures(progress: Progress, { path }: AboutProgress): Figures {
  const { title } = progress;
  const items = progress.phases.flatMap((phase) => phase.items);
  return {
    version: FIGURES_VERSION,
    roadmap: { id: idFromTitle(title) || title, version: 1, title, path },
    unit: progress.unit,
    ...countFigures(progress, items),
    forecast: forecastFigures(progress.outlook),
    ...known({ paused: progress.paused && { ...progress.paused } }),
    upNext: progress.upNext.map(upNextFigures),
    phases: progress.phases.map(phaseFigures),
    ...(progress.skills.length > 0 && { skills: progress.skills.map(skillFigures) }),
  };
}

function countFigures(count: Count, items: readonly ItemProgress[]) {
  const { percent, done, required, optionalDone, optional, skipped } = count;
  const counted = countedOf(items);
  const weight = { done: weigh(counted, 'done'), all: weigh(counted, 'done', 'open') };
  return { percent, weight, done, required, optionalDone, optional, skipped };
}

function weigh(items: readonly ItemProgress[], ...states: readonly ItemProgress['state'][]): number {
  return exact(items.reduce((total, { state, weight }) => total + (states.includes(state) ? weight : 0), 0));
}

function forecastFigures(outlook: Outlook): Figures['forecast'] {
  switch (outlook.kind) {
    case 'range': {
      const { kind, half, most, asOf } = outlook;
      return { kind, half, most, asOf };
    }
    case 'too-early': {
      const { kind, items, days } = outlook;
      return { kind, items, days, fewest: FEWEST };
    }
    case 'done':
      return { kind: outlook.kind };
  }
}

function phaseFigures(progress: PhaseProgress): PhaseFigures {
  const { phase, state, expected, milestone, items } = progress;
  const { id, title, emoji, due } = phase;
  return {
    ...{ id, title },
    ...known({ emoji }),
    state,
    ...countFigures(progress, items),
    ...known({ due, expected: expected && { half: expected.half, most: expected.most }, milestone }),
    items: items.map(itemFigures),
  };
}

function itemFigures({ item, state, weight, ...status }: ItemProgress): ItemFigures {
  const { id, title, kind, optional, hours, needs } = item;
  const { issue, evidence, address, skippedFor, doneOn, inProgress, boxes } = status;
  return {
    ...{ id, title, kind, optional, state, weight },
    ...known({ hours, needs: needs.length === 0 ? undefined : [...needs] }),
    ...known({ issue, evidence, address, skippedFor, doneOn, inProgress }),
    ...known({ boxes: boxes && { ticked: boxes.ticked, all: boxes.all } }),
  };
}

function skillFigures({ skill, done, teaching, reached }: SkillProgress): SkillFigures {
  const { name, group, target } = skill;
  return {
    name,
    ...known({ group }),
    ...{ target, done, teaching },
    ...known({ reached: reached && { level: reached.level, on: reached.on } }),
  };
}

function upNextFigures({ item, why, week }: UpNext): Figures['upNext'][number] {
  return {
    ...{ id: item.id, why: why.kind },
    ...known({ since: sinceOf(why), week: week && { hours: exact(week.hours), of: week.of } }),
  };
}

function sinceOf(why: UpNextReason) {
  if (why.kind === 'in-order') return undefined;
  if (why.pull !== undefined) return { pull: why.pull };
  return why.kind === 'in-progress' || why.issue === undefined ? undefined : { issue: why.issue };
}

type Known<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

function known<Values extends object>(values: Values): Known<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Known<Values>;
}
