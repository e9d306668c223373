// A new pace: a roadmap file with new dates in it, and nothing else changed. Text in, text out; pure.
import type { Progress } from '../../progress/progress.ts';
import { pauseOf } from '../../progress/now/pause.ts';
import { type Dates, type Spot, locateDates } from '../../roadmap/edit/locate-dates.ts';
import { type Written, writeValues } from '../../roadmap/edit/write-values.ts';
import { type Base, parseInPlace } from '../../roadmap/parse.ts';
import type { IsoDate, Roadmap } from '../../roadmap/roadmap.ts';
import { addDuration, dateOf, dayOf } from '../../roadmap/schedule.ts';
import { type ChooseDay, moveDates } from './move-dates.ts';
import { REFUSALS, type RepaceRefusal } from './refusals.ts';
import { type RepacePhase, chooseDays } from './choose-days.ts';
import type { Wish } from './wish.ts';

export interface RepaceInput {
  /** The learner's file, which is valid, and what it builds on. */
  readonly source: string;
  readonly bases: readonly Base[];
  readonly wish: Wish;
  /** How far the learner is, in this very roadmap. */
  readonly progress: Progress;
  /** The day of the question: from it on, what is open has time. */
  readonly today: IsoDate;
}

/** What became of one phase. */
export interface PhaseMove {
  readonly title: string;
  readonly emoji?: string;
  readonly isDone: boolean;
  readonly before?: IsoDate;
  readonly after?: IsoDate;
  /** When half of learners would have done it, where there is a forecast. */
  readonly expected?: IsoDate;
}

interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

export type Repaced =
  | {
      readonly kind: 'changed';
      /** The whole new file. */
      readonly text: string;
      readonly phases: readonly PhaseMove[];
      readonly start?: Change<IsoDate>;
      /** Hours a week. */
      readonly pace?: Change<number>;
    }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly refusal: RepaceRefusal };

/** Where the result would be another roadmap but for its dates, nothing is given but the reason why. */
export function repace(input: RepaceInput): Repaced {
  const parsed = parseInPlace(input.source, input.bases);
  if (!parsed.ok) return refuse(REFUSALS.mistakes());
  const { roadmap, node } = parsed;
  const dates = locateDates(node);
  const phases = phasesOf(roadmap, dates, input.progress);
  const found = findEdits({ ...input, roadmap, dates, phases });
  if ('refusal' in found) return found;
  const { edits } = found;
  if (edits.length === 0) return { kind: 'same' };
  const foreign = edits.find(({ spot }) => spot.file !== undefined);
  if (foreign !== undefined) return refuse(REFUSALS.elsewhere(foreign.spot.file ?? '', edits.map(linesOf)));
  const written = writeValues(
    input.source,
    edits.map(({ spot, text }): Written => ({ at: spot.at, text })),
  );
  if (!written.ok) return refuse(REFUSALS[written.why](written.line));
  return judge(roadmap, written.text, input);
}

interface Edit {
  readonly spot: Spot;
  readonly key: 'start' | 'pace' | 'due' | 'duration';
  /** The phase that it is of; none for the roadmap's own keys. */
  readonly phase?: string;
  readonly text: string;
}

function linesOf({ key, phase, text }: Edit) {
  return { ...(phase !== undefined && { phase }), line: `${key}: ${text}` };
}

function refuse(refusal: RepaceRefusal): Extract<Repaced, { kind: 'refused' }> {
  return { kind: 'refused', refusal };
}

function phasesOf(roadmap: Roadmap, dates: Dates, progress: Progress): readonly RepacePhase[] {
  const byId = new Map(progress.phases.map((phase) => [phase.phase.id, phase]));
  return roadmap.phases.map(({ id, due: was }) => {
    const { due, duration } = dates.phases.get(id) ?? {};
    const { percent = 0, expected } = byId.get(id) ?? {};
    return {
      ...{ id, percent, isDone: percent === 100 },
      ...(was !== undefined && { was }),
      ...(due !== undefined && { due: String(due.value).trim() }),
      ...(duration !== undefined && { duration: String(duration.value).trim() }),
      ...(expected !== undefined && { expected: expected.half }),
    };
  });
}

interface Known extends RepaceInput {
  readonly roadmap: Roadmap;
  readonly dates: Dates;
  readonly phases: readonly RepacePhase[];
}

type Found = { readonly edits: readonly Edit[] } | Extract<Repaced, { kind: 'refused' }>;

function findEdits(known: Known): Found {
  const { wish, roadmap, dates, phases, progress, today } = known;
  const paced = wish.kind === 'pace' ? paceEdits(wish.hours, roadmap, dates) : { edits: [] };
  if ('refusal' in paced) return paced;
  const dated = phases.filter(({ was }) => was !== undefined);
  if (dated.every(({ isDone }) => isDone)) {
    if (wish.kind === 'pace') return paced;
    return refuse(dated.length === 0 ? noDates(known) : REFUSALS['all-done']());
  }
  if (wish.kind === 'shift') return shiftEdits(wish, known);
  const { pace, start, tracker } = roadmap;
  const pause = pauseOf(progress, today)?.days ?? 0;
  const choose = chooseDays(wish, { phases, start, pace, today, pause, holidays: tracker.holidays });
  if (typeof choose !== 'function') return refuse(choose);
  return { edits: [...paced.edits, ...phaseEdits(known, choose)] };
}

function paceEdits(hours: number, { pace }: Roadmap, { pace: spot }: Dates): Found {
  if (spot === undefined || pace === undefined) return refuse(REFUSALS['no-pace'](hours));
  if (pace === hours) return { edits: [] };
  const text =
    typeof spot.value === 'number' ? String(hours) : `${hours} ${hours === 1 ? 'hour' : 'hours'}/week`;
  return { edits: [{ spot, key: 'pace', text }] };
}

function noDates({ dates, today }: Known): RepaceRefusal {
  const hasDurations = [...dates.phases.values()].some(({ duration }) => duration !== undefined);
  return hasDurations ? REFUSALS['no-start'](today) : REFUSALS['no-dates'](today);
}

/** Before anything is finished the whole roadmap begins at another time; after that, what is open ends at another time. */
function shiftEdits({ by, isBack }: Extract<Wish, { kind: 'shift' }>, known: Known): Found {
  const { roadmap, dates, progress } = known;
  const sign = isBack ? -1 : 1;
  const move = (day: number) =>
    dayOf(addDuration(dateOf(day), { months: sign * by.months, days: sign * by.days }));
  const isBegun = progress.phases.some(({ done, optionalDone }) => done + optionalDone > 0);
  const spot = isBegun ? undefined : dates.start;
  const start = spot === undefined ? undefined : dateOf(move(dayOf(roadmap.start ?? known.today)));
  const tooFar = new Set<string>();
  const edits = phaseEdits(
    known,
    (phase, { begin, isMoved, end }) => {
      if (phase.isDone || isMoved) return undefined;
      const day = move(end);
      if (phase.due === undefined && day <= (begin ?? day - 1)) tooFar.add(phase.id);
      return day;
    },
    start,
  );
  if (tooFar.size > 0) return refuse(REFUSALS['too-far-back']());
  const moved: readonly Edit[] =
    spot === undefined || start === undefined ? [] : [{ spot, key: 'start', text: start }];
  return { edits: [...moved, ...edits] };
}

function phaseEdits(
  { roadmap, dates, phases }: Known,
  choose: ChooseDay<RepacePhase>,
  start?: IsoDate,
): readonly Edit[] {
  const { holidays } = roadmap.tracker;
  const texts = moveDates(
    { start: start ?? roadmap.start, phases, holidays, isMoved: start !== undefined },
    choose,
  );
  return phases.flatMap(({ id }, index): readonly Edit[] => {
    const { due, duration } = dates.phases.get(id) ?? {};
    const [spot, key] = due === undefined ? [duration, 'duration' as const] : [due, 'due' as const];
    const text = texts[index];
    return text === undefined || spot === undefined ? [] : [{ spot, key, phase: id, text }];
  });
}

/** Reads the new file as anybody will, and lets nothing pass but dates. */
function judge(before: Roadmap, text: string, { bases, wish, progress }: RepaceInput): Repaced {
  const parsed = parseInPlace(text, bases);
  if (!parsed.ok) return refuse(REFUSALS.impossible(parsed.problems[0]?.message ?? ''));
  const after = parsed.roadmap;
  if (JSON.stringify(withoutDates(after)) !== JSON.stringify(withoutDates(before)))
    return refuse(REFUSALS.another());
  const last = after.phases.findLast(({ due }) => due !== undefined)?.due;
  if (wish.kind === 'finish' && last !== undefined && last > wish.on)
    return refuse(REFUSALS['too-little-time'](wish.on, last));
  const expected = new Map(progress.phases.map((phase) => [phase.phase.id, phase]));
  return {
    ...{ kind: 'changed', text },
    ...(before.start !== after.start && { start: { before: before.start ?? '', after: after.start ?? '' } }),
    ...(before.pace !== after.pace && { pace: { before: before.pace ?? 0, after: after.pace ?? 0 } }),
    phases: after.phases.map(({ id, title, emoji, due }, index): PhaseMove => {
      const was = before.phases[index]?.due;
      const half = expected.get(id)?.expected?.half;
      return {
        ...{ title, isDone: expected.get(id)?.percent === 100 },
        ...(emoji !== undefined && { emoji }),
        ...(was !== undefined && { before: was }),
        ...(due !== undefined && { after: due }),
        ...(half !== undefined && { expected: half }),
      };
    }),
  };
}

function withoutDates(roadmap: Roadmap): object {
  const phases = roadmap.phases.map((phase) => ({ ...phase, due: phase.due === undefined }));
  return { ...roadmap, start: roadmap.start === undefined, pace: roadmap.pace === undefined, phases };
}
