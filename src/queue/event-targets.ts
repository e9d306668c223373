// What goes through the queue. A job only says which repository to reconcile: never what happened there.

/** One repository that the App may see. */
export interface RepositoryRef {
  readonly installationId: number;
  /** GitHub's id: stays when the repository is renamed. */
  readonly repositoryId: number;
  readonly owner: string;
  readonly name: string;
}

/** What a webhook asks for. */
export interface EventTargets {
  /** Repositories to reconcile. */
  readonly repositories: readonly RepositoryRef[];
  /** Installations whose repositories are to be listed anew. */
  readonly installations: readonly number[];
}

/** How a reconciliation ended: there is a roadmap and it was followed, there is none, or it has mistakes. */
export type ReconcileStatus = 'tracked' | 'no-roadmap' | 'invalid';

/** Why a reconciliation did not come to an end, as the operator sees it. */
export interface ReconcileFailure {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}
