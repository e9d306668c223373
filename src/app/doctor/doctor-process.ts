// Whether an App runs at all: without one, everything else can be well, and nothing is done.
import type { Inspection } from '../../queue/operator.ts';
import type { Check } from './check.ts';
import type { AppConfig } from '../settings/config.ts';

/** It was asked, and answered. */
export function answersAt(url: string): Check {
  return { name: 'process', ok: true, says: `the App answers at ${url}` };
}

/** Each process looks after the queue every 15 s; this is some of them missed, in s. */
const TENDED_S = 60;

/**
 * None was asked. An embedded database that the doctor could open itself is nobody's; processes on a PostgreSQL may be on
 * any machine, and leave their traces there.
 */
export function checkProcess(
  { database }: Pick<AppConfig, 'database'>,
  { tendedS }: Pick<Inspection, 'tendedS'>,
): Check {
  const name = 'process';
  if (database.kind === 'embedded') {
    return {
      ...{ name, ok: false, says: `no App runs on ${database.directory ?? 'this database'}` },
      hint: 'Start it: milepost serve. If it keeps its data elsewhere, give the doctor the same MILEPOST_DATA.',
    };
  }
  if (tendedS !== null && tendedS < TENDED_S)
    return { name, ok: true, says: `an App was at work on the queue ${tendedS} s ago` };
  const since = tendedS === null ? 'none ever was' : `none for ${describeTime(tendedS)}`;
  return {
    ...{ name, ok: false, says: `no App is at work on the queue: ${since}` },
    hint: 'Start one: milepost serve. One that has just started is seen after 30 s.',
  };
}

function describeTime(seconds: number): string {
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} days`;
}
