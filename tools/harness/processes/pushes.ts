// Signed webhooks made here, not by the local GitHub: as many as wanted, as fast as wanted.
import { createHmac, randomUUID } from 'node:crypto';
import { type Agent, request } from 'node:http';
import type { Learner, Deployment } from './deployment.ts';

export interface Push {
  readonly body: string;
  readonly signature: string;
}

/** A learner's push of ten commits, about 4 kB. */
export function pushesTo(deployment: Deployment, learners: readonly Learner[]): readonly Push[] {
  const { apps, installations } = deployment.sandbox.world.state;
  const secret = [...apps.values()][0]?.webhookSecret ?? '';
  const ids = new Map([...installations.values()].map(({ accountLogin, id }) => [accountLogin, id]));
  return learners.map(({ repository: { id, owner, defaultBranch }, name }) => {
    const body = JSON.stringify({
      ref: `refs/heads/${defaultBranch}`,
      sender: { login: owner, type: 'User' },
      installation: { id: ids.get(owner) },
      repository: { id, full_name: name, default_branch: defaultBranch },
      commits: Array.from({ length: 10 }, (_, index) => ({
        id: String(index),
        message: 'A line of work. '.repeat(20),
      })),
    });
    return { body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
  });
}

/** Resolves to the status; 0 where there was no answer. */
export function post(url: string, agent: Agent, { body, signature }: Push): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-github-event': 'push',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': signature,
  };
  return new Promise((resolve) => {
    const sent = request(`${url}/api/github/webhooks`, { method: 'POST', agent, headers }, (response) => {
      response.resume().once('end', () => {
        resolve(response.statusCode ?? 0);
      });
    });
    sent.once('error', () => {
      resolve(0);
    });
    sent.end(body);
  });
}
