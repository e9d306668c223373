// Commands heard: what each is to do, in the order in which they were written, and the repository as it is once that is done. The
// plan goes on from there, as if the learner had done it all by hand. Pure.
import { createBelief, type Belief } from '../belief/belief.ts';
import type { Action } from '../action.ts';
import type { Matches } from '../match/match.ts';
import type { Instant, Observed, ObservedIssue } from '../observed.ts';
import { findAnswers } from './answer/answers.ts';
import { assess } from './assess.ts';
import { carryOut } from './carry-out.ts';
import type { Asked, Meaning } from './meaning/meaning.ts';
import type { Command } from './meaning/parse-command.ts';
import { pauseOrResume } from './pause.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Pending, findPending } from './pending.ts';
import { type Places, createPlaces } from './meaning/places.ts';
import { type AskedRepace, type RepaceSource, askRepace } from './ask-repace.ts';
import { REFUSALS } from './answer/refusals.ts';
import { type Outcome, createReplies, helped, refused } from './answer/replies.ts';
import { type Question, tell } from './answer/tell.ts';

export interface Hearing {
  readonly observed: Observed;
  readonly belief: Belief;
  readonly now: Instant;
  /** The items' issues. */
  readonly issues: Matches<ObservedIssue>['byId'];
  /** All issues that are believed. */
  readonly believed: readonly ObservedIssue[];
  /** Those of the roadmap. */
  readonly skills: Roadmap['skills'];
  /** The file that a new pace changes; none where it is not the repository's own. */
  readonly source: RepaceSource | undefined;
}

export interface Heard {
  /** As it is once all that the commands ask for is written. */
  readonly observed: Observed;
  /** To be written before all else. */
  readonly before: readonly Action[];
  /** To be written when all else is: it tells of the progress that is made by then, where that is counted. */
  readonly after: (progress: () => Progress | undefined) => readonly Action[];
}

/** It tells of the progress, and is done when everything is. */
interface Later {
  readonly later: (progress: Progress | undefined) => Outcome;
}

/** Nothing is told in a locked conversation, where only people may comment and react: there a command is done, and no more. */
export function hear({ observed, belief, now, issues: byId, believed, skills, source }: Hearing): Heard {
  const { isOrganisation } = observed.repository;
  const pending = findPending(observed.remarks, { belief, now, isOrganisation });
  const places = createPlaces({ issues: observed.issues, believed, byId });
  const replies = createReplies(pending, findAnswers(observed.remarks, belief));
  const lastRepace = Math.max(
    0,
    ...pending.filter(({ command }) => command.word === 'repace').map(({ remark }) => remark.id),
  );
  const before: Action[] = [];
  const after: ((progress: Progress | undefined) => readonly Action[])[] = [];
  for (const { remark, command } of pending) {
    const outcome = outcomeOf(command, {
      places,
      remark,
      now,
      skills,
      source,
      there: observed.repace,
      lastRepace,
    });
    if ('later' in outcome) {
      after.push((progress) => {
        const made = outcome.later(progress);
        const told = remark.isLocked ? [] : replies.to({ remark, command }, made).done;
        return [...(made.pull === undefined ? [] : [made.pull]), ...told];
      });
      continue;
    }
    if (outcome.write !== undefined) {
      before.push(outcome.write);
      places.write(outcome.write, remark.author, now);
    }
    if (remark.isLocked) continue;
    const { seen, done } = replies.to({ remark, command }, outcome);
    before.push(...seen);
    if (outcome.isLast) after.push(() => done);
    else before.push(...done);
  }
  const isChanged = before.some(({ type }) => type === 'update-issue');
  return {
    observed: isChanged ? { ...observed, issues: places.all() } : observed,
    before,
    after: (progress) => {
      const made = after.length === 0 ? undefined : progress();
      return after.flatMap((write) => write(made));
    },
  };
}

/** Where the roadmap has mistakes, only help is given. */
export function hearWithout(observed: Observed, now: Instant): readonly Action[] {
  const belief = createBelief(observed.repository, observed.access);
  const { isOrganisation } = observed.repository;
  const pending = findPending(observed.remarks, { belief, now, isOrganisation }).filter(
    ({ remark }) => !remark.isLocked,
  );
  const replies = createReplies(pending, findAnswers(observed.remarks, belief));
  return pending.flatMap((one) => {
    const outcome = one.command.word === 'help' ? helped() : refused(REFUSALS.mistakes());
    return replies.to(one, outcome).done;
  });
}

interface About {
  readonly places: Places;
  readonly remark: Pending['remark'];
  readonly now: Instant;
  readonly skills: Roadmap['skills'];
  readonly source: RepaceSource | undefined;
  readonly there: Observed['repace'];
  /** The id of the last command for a new pace. */
  readonly lastRepace: number;
}

function outcomeOf(
  command: Command,
  { places, remark, now, skills, source, there, lastRepace }: About,
): Outcome | Later {
  if (command.word === undefined) return refused(REFUSALS['unknown-word'](command.written, command.near));
  const { word, argument } = command;
  const at = places.at(remark.on);
  const asked: Asked = { word, argument, id: remark.id, writtenAt: remark.createdAt, now };
  switch (word) {
    case 'help':
      return helped();
    case 'sync':
      return { reaction: 'rocket', isLast: true };
    case 'status':
    case 'next':
    case 'why': {
      const question = { word, argument, here: at?.item, today: now.slice(0, 10) };
      return { later: (progress) => toldOf(question, progress) };
    }
    case 'repace':
      // Of several that wait, the last counts.
      if (asked.id < lastRepace) return { reaction: 'rocket' };
      return { later: (progress) => repacedOf(askRepace(asked, { there, source, progress })) };
    case 'pause':
    case 'resume':
      return ofMeaning(pauseOrResume(asked, places.from(remark.on)), asked);
    case 'assess':
      return ofMeaning(assess(asked, places.from(remark.on), skills), asked);
    case 'done':
    case 'undo':
    case 'skip':
    case 'progress':
      return at === undefined
        ? refused(REFUSALS['not-an-item'](word))
        : ofMeaning(carryOut(at, asked), asked);
  }
}

function ofMeaning(meaning: Meaning, { word, id }: Asked): Outcome {
  if (meaning.kind === 'refused') return refused(meaning.refusal);
  if (meaning.kind === 'so already') return { reaction: 'rocket' };
  const { item, issue } = meaning.at;
  return {
    reaction: 'rocket',
    write: {
      ...{ type: 'update-issue', item, issue: issue.number, title: issue.title, change: meaning.change },
      ...{ onlyMarker: true, why: `/milepost ${word}`, command: id },
    },
  };
}

function repacedOf(asked: AskedRepace): Outcome {
  if ('message' in asked) return refused(asked);
  const answer = { about: 'repace', text: asked.text };
  return { reaction: 'rocket', answer, ...(asked.pull !== undefined && { pull: asked.pull }) };
}

function toldOf(question: Question, progress: Progress | undefined): Outcome {
  const told = progress === undefined ? REFUSALS.waits() : tell(question, progress);
  return 'about' in told ? { reaction: 'rocket', answer: told } : refused(told);
}
