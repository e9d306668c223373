// A process of its own that sends webhooks at a steady pace and times their answers: in the process of the local GitHub, what
// that does meanwhile would be measured too.
import { Agent } from 'node:http';
import { type Push, post } from '../harness/processes/pushes.ts';

/** What it is told first: where to, what, and how long between two, in ms. */
export interface SendOrder {
  readonly url: string;
  readonly pushes: readonly Push[];
  readonly everyMs: number;
}

/** What it answers whenever it is asked: since the last time. */
export interface SendReport {
  /** ms from sending to the answer, of those that were accepted. */
  readonly answeredMs: readonly number[];
  readonly refused: number;
}

let answeredMs: number[] = [];
let refused = 0;

process.on('message', (message: SendOrder | 'report') => {
  if (message === 'report') {
    const report: SendReport = { answeredMs, refused };
    [answeredMs, refused] = [[], 0];
    process.send?.(report);
  } else startSending(message);
});
process.once('disconnect', () => process.exit(0));

function startSending({ url, pushes, everyMs }: SendOrder): void {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  let turn = 0;
  setInterval(() => {
    const push = pushes[turn++ % pushes.length];
    if (push !== undefined) void sendOne(url, agent, push);
  }, everyMs);
}

async function sendOne(url: string, agent: Agent, push: Push): Promise<void> {
  const begun = performance.now();
  const status = await post(url, agent, push);
  if (status === 200) answeredMs.push(performance.now() - begun);
  else refused += 1;
}
