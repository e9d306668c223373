// What a hostile owner and a stranger put in front of the App: repositories that cost much to read, and floods at its door.
import { connect } from 'node:net';
import * as actions from '../sandbox/actions/index.ts';
import { userActor } from '../sandbox/actor.ts';
import type { Learner, Deployment } from '../harness/processes/deployment.ts';

const MB = 2 ** 20;
/** GitHub takes no longer text of an issue. */
const LONGEST_TEXT = 65_536;
const BODY = 25 * MB;

export interface Hostile {
  readonly what: string;
  readonly learner: Learner;
}

/** A repository of each kind; the App is not installed there yet. */
export function addHostile(deployment: Deployment): readonly Hostile[] {
  return [
    { what: 'globs', learner: addGlobs(deployment) },
    { what: 'README of 4 MB', learner: addReadme(deployment) },
    { what: '1,000 issues', learner: addIssues(deployment) },
    { what: 'texts of 50 pulls', learner: addTexts(deployment) },
  ];
}

const GLOBS = ['**/*a*/*a*/*a*/**/*a*b', '*a**a**b', '**/*a*/*a*/*a*/**/*a*/*a*b'];

/** Globs that many matchers try in exponentially many ways, and a path that nearly matches. */
function addGlobs(deployment: Deployment): Learner {
  const items = GLOBS.map((glob, index) => `      - skill: Skill ${index}\n        path: "${glob}"\n`);
  const roadmap = `version: 1\ntitle: Globs\nphases:\n  - title: One\n    items:\n${items.join('')}`;
  const learner = deployment.addLearner({ roadmap });
  mergePull(deployment, learner, { body: 'Work', path: `${`${'a'.repeat(100)}/`.repeat(10)}a` });
  return learner;
}

function addReadme(deployment: Deployment): Learner {
  const line = `${'- '.repeat(40)}a\n`;
  const learner = deployment.addLearner();
  deployment.push(learner, { 'README.md': line.repeat(Math.floor((4 * MB) / line.length)) });
  return learner;
}

/** A stranger's, as long as they can be; one with a marker of ours that was copied, and many comments. */
function addIssues(deployment: Deployment): Learner {
  const { world } = deployment.sandbox;
  const learner = deployment.addLearner();
  const { repository } = learner;
  const actor = userActor(deployment.addLearner({ roadmap: null, fork: true }).repository.owner);
  const create = (title: string, body: string) =>
    actions.createIssue(world, { repository, actor, title, body });
  for (let count = 0; count < 1000; count += 1)
    create(`Issue ${count}`, `${count} ${'x'.repeat(LONGEST_TEXT - 10)}`);
  const issue = create('Mine', '<!-- milepost:item id=statistics -->');
  for (let count = 0; count < 500; count += 1)
    actions.createComment(world, { repository, actor, issue, body: 'x'.repeat(LONGEST_TEXT) });
  return learner;
}

/** Openings that never close cost many parsers of Markdown time with their square. */
function addTexts(deployment: Deployment): Learner {
  const learner = deployment.addLearner();
  const body = `closes ${'![\n'.repeat(21_000)}`;
  for (let count = 0; count < 50; count += 1)
    mergePull(deployment, learner, { body, path: `work/${count}.md` });
  return learner;
}

function mergePull(
  { sandbox: { world } }: Deployment,
  { repository }: Learner,
  { body, path }: { readonly body: string; readonly path: string },
): void {
  const actor = userActor(repository.owner);
  const base = repository.defaultBranch;
  const branch = `work-${repository.nextIssueNumber}`;
  actions.setBranch(world, { repository, actor, branch, oid: repository.branches.get(base) ?? '' });
  const files = [{ path, content: 'x' }];
  actions.commitFiles(world, { repository, actor, branch, message: 'Work', files });
  const issue = actions.openPull(world, { repository, actor, title: branch, body, head: branch, base });
  actions.mergePull(world, { repository, actor, issue });
}

export interface Flood {
  /** How often `/metrics` was asked, and how often a body was begun. */
  readonly counts: { readonly metrics: number; readonly bodies: number };
  stop(): Promise<void>;
}

/** Five bodies of 25 MB, all but their last byte, held open and begun anew; `/metrics` 200 times at once, every 2 s. */
export function flood(url: string): Flood {
  const ending = new AbortController();
  const counts = { metrics: 0, bodies: 0 };
  const all = [
    ...Array.from({ length: 5 }, () => again(ending.signal, () => holdBody(url, ending.signal, counts))),
    again(ending.signal, () => askMetrics(url, ending.signal, counts)),
  ];
  return {
    counts,
    async stop() {
      ending.abort();
      await Promise.all(all);
    },
  };
}

type Counts = { -readonly [Key in keyof Flood['counts']]: number };

/** With a pause, so that a refusal at once makes no endless loop of this process. */
async function again(signal: AbortSignal, once: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await once();
    await pause(signal);
  }
}

function pause(signal: AbortSignal, ms = 2000): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

/** Without a signature that is true. Resolves once the App has closed it. */
async function holdBody(url: string, signal: AbortSignal, counts: Counts): Promise<void> {
  const { port, hostname } = new URL(url);
  const head = [
    'POST /api/github/webhooks HTTP/1.1',
    'host: app',
    'content-type: application/json',
    'x-github-event: push',
    'x-github-delivery: held',
    `x-hub-signature-256: sha256=${'0'.repeat(64)}`,
    `content-length: ${BODY}`,
  ];
  counts.bodies += 1;
  await new Promise<void>((resolve) => {
    const socket = connect({ port: Number(port), host: hostname });
    const end = () => socket.destroy();
    signal.addEventListener('abort', end, { once: true });
    socket.on('error', end);
    socket.on('data', () => undefined);
    socket.once('close', () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(Buffer.alloc(BODY - 1, 'a'));
  });
}

async function askMetrics(url: string, signal: AbortSignal, counts: Counts): Promise<void> {
  const asked = Array.from({ length: 200 }, async () => {
    counts.metrics += 1;
    await (await fetch(`${url}/metrics`, { signal })).text();
  });
  await Promise.allSettled(asked);
}
