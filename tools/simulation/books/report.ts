// A simulation's figures as text for people.
import type { Figures } from './figures.ts';
import {
  CLASS,
  EVENTS_A_DAY,
  FAULTS,
  FIRST_SYNC_WRITES,
  LIMITS,
  LOST,
  MERGE_WRITES,
  NEW_A_DAY,
  PEAK,
  REFUSALS,
  REQUEST_MS,
  SIZES,
  STEP_MS,
} from '../world/model.ts';
import { TABLES } from './rows.ts';
import { counts, longest, number, percent, seconds, spread } from './words.ts';

/** What is real in it, and what is assumed. */
export function renderModel(): string {
  return [
    'Real: the inbox, pg-boss with its polls and timers, reconciliations, retries, periodic jobs, the pace of writes, every statement.',
    `Played: GitHub (${REQUEST_MS.join('–')} ms a request, ${percent(FAULTS)} of reconciliations meet a 502, ${percent(REFUSALS)} of requests are refused for a minute,`,
    `  ${percent(LOST)} of webhooks do not arrive) and the reconciliation's own work: its processor time is not in these figures.`,
    `Assumed: ${EVENTS_A_DAY} events a repository and day, ${PEAK} times as many in the evening; a merge is 3 webhooks and ${MERGE_WRITES} writes;`,
    `  installations of 1–${SIZES.most} repositories; ${percent(NEW_A_DAY)} new repositories a day, each with ${FIRST_SYNC_WRITES} issues to create; a class of`,
    `  ${CLASS.repositories} begins at once in one installation; three days of deliveries are in the database. Time moves in steps of ${STEP_MS} ms.`,
  ].join('\n');
}

type Line = readonly [name: string, value: string];

export function renderReport(scene: string, figures: Figures): string {
  const lines = [
    ...what(figures),
    ...waits(figures),
    ...load(figures),
    ...kept(figures),
    ...database(figures),
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const rows = lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return [`${scene} (seed ${figures.model.seed}, ${figures.database})`, ...rows].join('\n');
}

function what({ model, installations, events, webhooks, added, lostWebhooks }: Figures): Line[] {
  const { fromMs, toMs } = model.outage;
  const outage = toMs > fromMs ? `, GitHub down from minute ${fromMs / 60_000} to ${toMs / 60_000}` : '';
  return [
    ['repositories', `${number(model.repositories)} in ${number(installations)} installations`],
    ['time', `${model.stretchMs / 60_000} min${outage}`],
    ['workers', `${model.processes} × ${model.reconciliations} reconciliations at once`],
    [
      'came in',
      `${number(events)} events, ${number(webhooks)} webhooks (${lostWebhooks} did not arrive at first), ${added} new repositories`,
    ],
  ];
}

function waits({ delay, done, delayOfLost, caughtUp, due, oldestS, model }: Figures): Line[] {
  const outage = model.outage.toMs > model.outage.fromMs;
  return [
    ['event → reconciliation, beyond 3 s of gathering', spread(delay)],
    ['event → reconciled', spread(done)],
    ['the same delay, webhook lost', spread(delayOfLost)],
    ...(outage ? [['after the outage, until what happened in it was seen', spread(caughtUp)] as const] : []),
    ['reconciliations due, at most', `${number(due)}, the oldest for ${seconds(oldestS)}`],
  ];
}

function load(figures: Figures): Line[] {
  const { reconciliations, failedReconciliations, requests, writes, appRequests, workersNeeded, outages } =
    figures;
  const { perMinute, perHour, requestsAnHour } = LIMITS;
  return [
    [
      'reconciliations an hour',
      `${number(reconciliations)}, of which ${number(failedReconciliations)} failed`,
    ],
    ['workers busy, on average', workersNeeded.toFixed(1)],
    [
      'requests an hour',
      `${number(requests)}, of which ${number(writes)} writes; ${number(appRequests)} more with the App's key`,
    ],
    [
      'requests of one installation, at most',
      `${number(figures.mostRequestsOfOne)} an hour (limit ${requestsAnHour}), ${number(figures.mostPointsOfOne)} points of ${requestsAnHour}`,
    ],
    [
      'writes of one installation, at most',
      `${figures.mostWritesAMinute} in 60 s (limit ${perMinute.most}), ${figures.mostWritesAnHour} in an hour (limit ${perHour.most})`,
    ],
    [
      'failures',
      `reconciliations ${counts(outages.reconciliations)}; periodic jobs ${counts(outages.periodicJobs)}`,
    ],
    ['listings left at the end', number(figures.listingsLeft)],
  ];
}

function kept({ invariants, late, goesOn, refusals, statuses }: Figures): Line[] {
  const { lost, overlaps, perMinute, perHour, inSilence, unknownErrors } = invariants;
  return [
    ['lost events', `${lost}`],
    ['events still to be seen', late.length === 0 ? '0' : `${late.length}, ${longest(late)}`],
    ['repositories at the end', counts(statuses)],
    ['overlapping reconciliations of a repository', `${overlaps}`],
    [
      'violations of the limits',
      `${perMinute} of 80 in 60 s, ${perHour} of 500 in 3,600 s, ${inSilence} in ${refusals} silences`,
    ],
    ['unknown errors', `${unknownErrors}`],
    [
      'goes on at the pace of the limits',
      `${goesOn.repositories} repositories, ${number(goesOn.issues)} issues to create`,
    ],
  ];
}

function database({ rows, sizeMb, cost }: Figures): Line[] {
  const { simulatedS, realS, statements, cpuS, activeS } = cost;
  const each = TABLES.map(
    (table) =>
      [
        `rows of ${table}`,
        `${number(rows.end[table])} at the end, ${number(rows.most[table])} at most`,
      ] as const,
  );
  return [
    ...each,
    ['size of the database', `${number(sizeMb)} MB`],
    [
      'statements',
      `${number(statements)}: ${(statements / simulatedS).toFixed(0)} a simulated second, ${(statements / realS).toFixed(0)} a real one`,
    ],
    [
      'machine',
      `${simulatedS.toFixed(0)} simulated s in ${realS.toFixed(0)} s; Node ${cpuS.toFixed(0)} s of processor time${activeS === undefined ? '' : `, PostgreSQL executing for ${activeS.toFixed(0)} s`}`,
    ],
  ];
}
