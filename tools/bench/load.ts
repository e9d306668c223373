// Signed webhooks as fast as they are answered, from a process of its own. Prints autocannon's result as JSON.
import { createHmac, randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

const [url = '', secret = '', repository = '{}', seconds = '5', connections = '20'] = process.argv.slice(2);
const body = JSON.stringify({
  ref: 'refs/heads/main',
  sender: { login: 'learner', type: 'User' },
  installation: { id: Number(process.argv[7] ?? 1) },
  repository: { ...(JSON.parse(repository) as object), default_branch: 'main' },
  commits: Array.from({ length: 10 }, (_, id) => ({
    id: String(id),
    message: 'A line of work. '.repeat(20),
  })),
});
const headers = {
  'content-type': 'application/json',
  'x-github-event': 'push',
  'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
};

const result = await autocannon({
  url,
  duration: Number(seconds),
  connections: Number(connections),
  requests: [
    {
      method: 'POST',
      body,
      setupRequest: (request) => ({ ...request, headers: { ...headers, 'x-github-delivery': randomUUID() } }),
    },
  ],
});
const { latency, requests, non2xx, errors } = result;
process.stdout.write(
  JSON.stringify({ rate: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors }),
);
