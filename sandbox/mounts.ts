// What is mounted into every sandbox beside its REST API: GraphQL, the pages for a person, the admin routes.

import { handleGraphql } from './graphql/handler.ts';
import type { Mounts } from './sandbox.ts';

export const mounts: Mounts = { graphql: handleGraphql, pages: null, admin: null };
