// What an event leads to. It only says which repository to reconcile: never what happened there.

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
  /** Commits whose check somebody asked for again. */
  readonly checks?: readonly { readonly repositoryId: number; readonly commit: string }[];
}
