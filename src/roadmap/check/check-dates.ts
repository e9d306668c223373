// Dates that contradict each other.
import { checkHolidays } from './check-holidays.ts';
import type { Finding, Place } from './finding.ts';
import { say } from '../problems/catalogue.ts';
import { computeDueDates, parseDuration } from '../schedule.ts';
import type { LenientRoadmap } from '../read/lenient-read.ts';

/** Beyond it a date is a slip of the finger, and four digits would soon not do. */
const LAST_YEAR = 2199;

export function checkDates({ start, phases, holidays }: LenientRoadmap, root: Place): readonly Finding[] {
  const due = computeDueDates(
    start,
    phases.map((phase) => {
      const duration = phase.duration === undefined ? undefined : parseDuration(phase.duration);
      return { ...(phase.due !== undefined && { due: phase.due }), ...(duration && { duration }) };
    }),
    holidays,
  );
  const late = phases.findIndex((_, index) => tooLate(due[index]));
  return [
    ...checkHolidays(holidays, root),
    ...(tooLate(start) ? [tooLateFinding(['start'])] : []),
    ...(late === -1 || tooLate(start)
      ? []
      : [tooLateFinding([...(phases[late]?.path ?? []), phases[late]?.due ? 'due' : 'duration'])]),
    ...phases.flatMap((phase): readonly Finding[] => [
      ...(phase.keys.includes('due') && phase.keys.includes('duration')
        ? [{ ...say('due-and-duration'), path: phase.path, key: 'duration' }]
        : []),
      ...(phase.due !== undefined && start !== undefined && phase.due < start
        ? [{ ...say('due-before-start', phase.due, start), path: [...phase.path, 'due'] }]
        : []),
    ]),
  ];
}

function tooLate(date: string | undefined): boolean {
  // A year of more than four digits is written with a sign.
  return date !== undefined && (date.startsWith('+') || Number(date.slice(0, 4)) > LAST_YEAR);
}

function tooLateFinding(path: Finding['path']): Finding {
  return { ...say('too-late', LAST_YEAR), path };
}
