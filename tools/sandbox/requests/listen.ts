// The sandbox behind a port of 127.0.0.1. A broken connection is broken here for real.

import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { ConnectionBroken } from '../faults/fault-answers.ts';
import type { Route } from './router.ts';

/**
 * Connections are kept until the other side ends them. Node would close them after 5 s: where client and server share a
 * thread that stood still for so long, as while a database starts, the client's next POST met a closed one.
 */
const KEPT = { keepAliveTimeout: 0 };

/** Starts to listen; 0 takes a free port. */
export async function startServer(route: Route, port: number): Promise<Server> {
  const listener = getRequestListener(async (request, env) => {
    try {
      return await route(request);
    } catch (error) {
      if (!(error instanceof ConnectionBroken)) throw error;
      env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  });
  const server = createServer(KEPT, (incoming, outgoing) => {
    void listener(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** Stops, and cuts what is still connected. */
export async function stopServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
