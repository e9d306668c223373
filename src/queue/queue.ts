// What a queue of looks offers. A job only says which repository to look at: never what happened there.

/** One repository to look at. */
export interface Job {
  readonly installationId: number;
  /** GitHub's id: stays when the repository is renamed. */
  readonly repositoryId: number;
  readonly owner: string;
  readonly name: string;
}

export interface Queue {
  /** Asks for a look. While one is waiting, asking again changes nothing; while one is running, another follows it. */
  wake(job: Job): void;
  /** How many repositories wait, are looked at, or are parked until a retry. */
  size(): number;
  /** Resolves when nothing waits or runs. */
  settled(): Promise<void>;
  /** Takes no more jobs, stops running looks between two writes, and drops what waits. */
  stop(): Promise<void>;
}
