// Who acts: a person, an App itself (by JWT), or an installation of it (by token).

import type { Installation } from './world/accounts.ts';

export interface Actor {
  readonly kind: 'user' | 'installation' | 'app' | 'anonymous';
  /** The login that shows as author: `learner`, `milepost[bot]`; empty for `anonymous`. */
  readonly login: string;
  /** Set when `kind` is `installation`. */
  readonly installation: Installation | null;
  /** Set when `kind` is `app` or `installation`. */
  readonly appId: number | null;
  /** A workflow's own token: an installation of GitHub's own App for Actions. */
  readonly isWorkflow?: true;
}

export const ANONYMOUS: Actor = { kind: 'anonymous', login: '', installation: null, appId: null };

/** A person, as the actor of an action. */
export function userActor(login: string): Actor {
  return { kind: 'user', login, installation: null, appId: null };
}
