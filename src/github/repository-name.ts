// Which repository is meant.

export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** A repository that is meant, and no other that may have its name by now. */
export interface RepositoryAddress extends RepositoryName {
  /** GitHub's id, where it is known. */
  readonly id?: number;
}
