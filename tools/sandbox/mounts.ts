// What is mounted into every sandbox beside its REST API: GraphQL, the pages for a person, the admin routes.

import { createAdmin } from './admin/admin.ts';
import { handleGraphql } from './graphql/handler.ts';
import { createPages } from './pages/pages.ts';
import type { Mounts } from './sandbox.ts';

export const mounts: Mounts = { graphql: handleGraphql, pages: createPages, admin: createAdmin };
