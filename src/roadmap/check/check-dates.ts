// Dates that contradict each other.
import type { Finding } from './finding.ts';
import { computeDueDates, parseDuration } from '../schedule.ts';
import type { LenientRoadmap } from '../read/lenient-read.ts';

/** Beyond it a date is a slip of the finger, and four digits would soon not do. */
const LAST_YEAR = 2199;

export function checkDates({ start, phases, holidays }: LenientRoadmap): readonly Finding[] {
  const due = computeDueDates(
    start,
    phases.map((phase) => {
      const duration = phase.duration === undefined ? undefined : parseDuration(phase.duration);
      return { ...(phase.due !== undefined && { due: phase.due }), ...(duration && { duration }) };
    }),
  );
  const late = phases.findIndex((_, index) => tooLate(due[index]));
  return [
    ...holidays
      .filter(({ from, to }) => to < from)
      .map(({ path, from, to }): Finding => ({
        code: 'ends-before-it-begins',
        path,
        message: `these holidays end on ${to}, before they begin on ${from}.`,
      })),
    ...(tooLate(start) ? [tooLateFinding(['start'])] : []),
    ...(late === -1 || tooLate(start)
      ? []
      : [tooLateFinding([...(phases[late]?.path ?? []), phases[late]?.due ? 'due' : 'duration'])]),
    ...phases.flatMap((phase): readonly Finding[] => [
      ...(phase.keys.includes('due') && phase.keys.includes('duration')
        ? [
            {
              code: 'due-and-duration',
              path: phase.path,
              key: 'duration',
              message: 'this phase has both "due" and "duration". Keep one of them.',
            },
          ]
        : []),
      ...(phase.due !== undefined && start !== undefined && phase.due < start
        ? [
            {
              code: 'due-before-start',
              path: [...phase.path, 'due'],
              message: `this phase is due on ${phase.due}, before the roadmap starts on ${start}.`,
            },
          ]
        : []),
    ]),
  ];
}

function tooLate(date: string | undefined): boolean {
  // A year of more than four digits is written with a sign.
  return date !== undefined && (date.startsWith('+') || Number(date.slice(0, 4)) > LAST_YEAR);
}

function tooLateFinding(path: Finding['path']): Finding {
  return { code: 'too-late', path, message: `this leads past the year ${LAST_YEAR}.` };
}
