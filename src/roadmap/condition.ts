// A line of `done-when`: "[x] " before it says that it is met already.

const MET = /^\[[xX]\]\s+(?=\S)/u;

export interface Condition {
  readonly text: string;
  /** Its box is ticked when the issue is made; after that the box on GitHub counts. */
  readonly met: boolean;
}

export function readCondition(written: string): Condition {
  const text = written.replace(MET, '');
  return { text, met: text !== written };
}

/** The condition as a roadmap says it. */
export function writeCondition({ text, met }: Condition): string {
  return met ? `[x] ${text}` : text;
}
