import { expect, test } from 'vitest';
import { KNOWN_OPERATIONS } from '../../../tools/sandbox/rest/handle.ts';
import { NEEDS } from '../../../tools/sandbox/rest/needs.ts';

/** Their routes themselves ask who it is: no repository stands in the path, or an App asks with its JWT. */
const WITHOUT_A_NEED = [
  'apps/create-installation-access-token',
  'apps/delete-installation',
  'apps/get-authenticated',
  'apps/get-installation',
  'apps/get-repo-installation',
  'apps/get-webhook-config-for-app',
  'apps/get-webhook-delivery',
  'apps/list-installations',
  'apps/list-repos-accessible-to-installation',
  'apps/list-webhook-deliveries',
  'apps/redeliver-webhook-delivery',
  'apps/suspend-installation',
  'apps/unsuspend-installation',
  'rate-limit/get',
  'repos/create-for-authenticated-user',
  'users/get-authenticated',
];

test('a permission is written down for every operation in a repository, and for no other', () => {
  expect(KNOWN_OPERATIONS.filter((id) => !(id in NEEDS)).sort()).toEqual(WITHOUT_A_NEED);
  expect(Object.keys(NEEDS).filter((id) => !KNOWN_OPERATIONS.includes(id))).toEqual([]);
});
