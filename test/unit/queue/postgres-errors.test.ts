// The driver's own words for a connection that is gone, depending on the moment at which a query meets it.
import { expect, it } from 'vitest';
import { translateDatabaseError } from '../../../src/queue/database/postgres-errors.ts';

// https://github.com/brianc/node-postgres/blob/master/packages/pg/lib/client.js
it.each([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
])('"%s" is a connection that was cut', (message) => {
  expect(translateDatabaseError(new Error(message), 'postgres://db.example/milepost')).toMatchObject({
    name: 'MilepostError',
    code: 'database',
    retryable: true,
    message: 'The connection to PostgreSQL at db.example was cut',
  });
});

it('what is unknown stays as it is', () => {
  const error = new Error('relation "milepost.nothing" does not exist');
  expect(translateDatabaseError(error, 'postgres://db.example/milepost')).toBe(error);
});
