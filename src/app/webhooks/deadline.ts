// A moment by which a request must be answered. An AbortSignal would do; this costs less for each webhook.

export class Deadline {
  #onPass: (() => void) | undefined;
  #isPast = false;
  readonly #timer: NodeJS.Timeout;

  /** `ms` from now on. */
  constructor(ms: number) {
    this.#timer = setTimeout(() => {
      this.#isPast = true;
      this.#onPass?.();
    }, ms);
  }

  /** Called when the moment comes, at once where it has passed. Takes the place of what was to be called before. */
  onPass(listener: () => void): void {
    this.#onPass = listener;
    if (this.#isPast) listener();
  }

  /** It will not come any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#onPass = undefined;
  }
}
