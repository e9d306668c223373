// What to add when: from one run's figures, by proportion. A proportion is no measurement, and the text says so.
import type { Figures } from './figures.ts';
import { LIMITS } from '../world/model.ts';

/** Above four fifths, what waits grows much faster than what comes. */
const FULL = 0.8;
/** A PostgreSQL has vacuum and its other guests to serve, too. */
const HALF = 0.5;

export function renderAdvice(figures: Figures): string {
  const { model, workersNeeded, appRequests } = figures;
  const at = (reconciliations: number) =>
    round((model.repositories * FULL * reconciliations) / workersNeeded);
  return [
    `What to add when (by proportion from the ${model.repositories.toLocaleString('en')} repositories above, not measured)`,
    `  one process, 8 reconciliations at once (the default) is four fifths busy in the evening at ${at(8)} repositories`,
    `  one process, 32 reconciliations at once (MILEPOST_CONCURRENCY=32): at ${at(32)}`,
    '  beyond: one more worker (milepost serve --role worker) for each such number; they share the PostgreSQL',
    ...aboutDatabase(figures),
    `  with the App's own key ${appRequests.toLocaleString('en')} requests an hour, mostly the search for lost webhooks; GitHub's usual limit is ${LIMITS.requestsAnHour.toLocaleString('en')}`,
    "  besides: a reconciliation's own work takes processor time in the worker; see the rows of npm run bench on planning and parsing",
  ].join('\n');
}

function aboutDatabase({ model, cost, database }: Figures): string[] {
  const aSecond = Math.round(cost.statements / cost.simulatedS);
  const real = Math.round(cost.statements / cost.realS);
  if (database === 'embedded')
    return [
      `  the embedded database was asked ${aSecond} statements a second; in this run it answered ${real} a second`,
    ];
  const share = (cost.activeS ?? 0) / cost.simulatedS;
  return [
    `  PostgreSQL was executing for ${(share * 100).toFixed(0)} % of one core's time (${aSecond} statements a second): half a core at ${round((model.repositories * HALF) / share)} repositories,`,
    '    its disk not counted: in the simulation it does not wait for it; in reality a commit waits once',
  ];
}

/** Two digits: more would pretend. */
function round(repositories: number): string {
  return Number(repositories.toPrecision(2)).toLocaleString('en');
}
