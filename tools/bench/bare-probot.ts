// Probot as its documentation shows it, with a handler that does nothing: what the App's rate is held against.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Probot, createNodeMiddleware } from 'probot';

const { APP_ID = '1', PRIVATE_KEY = '', WEBHOOK_SECRET = '' } = process.env;
const probot = new Probot({
  appId: APP_ID,
  privateKey: PRIVATE_KEY,
  secret: WEBHOOK_SECRET,
  logLevel: 'fatal',
});
const middleware = await createNodeMiddleware(
  (app) => {
    app.on('push', () => undefined);
  },
  { probot },
);
const server = createServer((request, response) => {
  void middleware(request, response);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
