// How the sandbox says no in GitHub's words. Thrown by actions and auth; the doors turn it into an answer.

/** One entry of `errors` in a 422: what is wrong with which field. */
export interface FieldError {
  readonly resource: string;
  readonly field: string;
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'unprocessable' | 'custom';
  readonly message?: string;
  readonly value?: string | number | null;
}

export interface RefusalOptions {
  readonly errors?: readonly (FieldError | string)[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** GitHub's refusal of a request: the status it answers REST with, its message, and the fields at fault. */
export class GitHubRefusal extends Error {
  readonly status: number;
  readonly errors: readonly (FieldError | string)[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, options: RefusalOptions = {}) {
    super(message);
    this.name = 'GitHubRefusal';
    this.status = status;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}

/** 404, which GitHub also gives to whoever may not know that the thing exists. */
export function notFound(): GitHubRefusal {
  return new GitHubRefusal(404, 'Not Found');
}

/** 403 for an installation that lacks the permission. */
export function notAccessible(): GitHubRefusal {
  return new GitHubRefusal(403, 'Resource not accessible by integration');
}

/** 422 with its fields at fault. */
export function invalid(...errors: readonly FieldError[]): GitHubRefusal {
  return new GitHubRefusal(422, 'Validation Failed', { errors });
}
