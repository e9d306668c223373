// What is assumed of learners and of GitHub, with the reason for each number. Everything else in the simulation is the
// product itself. Nothing of it is measured in the world: who knows better changes it here.

const MINUTE_MS = 60_000;

export interface Model {
  /** Repositories with a roadmap. */
  readonly repositories: number;
  /** Of a repository; see {@link EVENTS_A_DAY}. */
  readonly eventsADay: number;
  /** How long webhooks come in, in ms. */
  readonly stretchMs: number;
  /** When GitHub is down, in ms from the start. */
  readonly outage: { readonly fromMs: number; readonly toMs: number };
  readonly seed: number;
  /** Processes, and reconciliations at once in each. */
  readonly processes: number;
  readonly reconciliations: number;
}

/** Installations of 1 to 200 repositories: most are one person's, a few are a school's. By Zipf's law; the mean is 6. */
export const SIZES = { most: 200, exponent: 1.75 } as const;

/** What a learner does in a day: an evening's work is a push or two, a merge, a ticked box. */
export const EVENTS_A_DAY = 2;
/** Learners work in the evening: a third of the day's work in two and a half hours is three times the mean. */
export const PEAK = 3;

/** What happens, how often, and the webhooks of ours that it causes: each a moment after what happened, in ms. */
export const EVENTS = [
  { kind: 'push', share: 0.4, webhooks: [0], merges: 0 },
  // A merge is a pull request and a push; 1–2 s later GitHub closes the issue itself.
  { kind: 'merge', share: 0.3, webhooks: [0, 300, 2000], merges: 1 },
  // An issue closed, edited, labelled by hand.
  { kind: 'issue', share: 0.3, webhooks: [0], merges: 0 },
] as const;

/** New learners: of 100 repositories, one more each day. A new one needs a first sync. */
export const NEW_A_DAY = 0.01;
/** A roadmap of half a year: 60 issues, with milestones and labels among them. */
export const FIRST_SYNC_WRITES = 60;
/** One class begins in the first minutes, all repositories in one installation: far more than the hour's 500 writes. */
export const CLASS = { repositories: 30, atMs: 2 * MINUTE_MS } as const;

/** One GraphQL request of a reconciliation takes so long at GitHub, in ms; so does a write. */
export const REQUEST_MS = [300, 1000] as const;
/** What a reconciliation's query costs of GraphQL's hourly points, by GitHub's formula. */
export const POINTS_A_LOOK = 4;
/** A merge: the issue closed, a comment, the README. */
export const MERGE_WRITES = 3;

/** Of 100 reconciliations, one meets a 502. */
export const FAULTS = 0.01;
/** Of 2,000 requests, one is refused as too many, with `retry-after: 60`: GitHub counts what others do there, too. */
export const REFUSALS = 0.0005;
export const REFUSAL_MS = MINUTE_MS;
/** Of 1,000 webhooks, one does not arrive: a restart of ours, a hiccup of the network. */
export const LOST = 0.001;
/** None is lost in the last quarter of an hour: the next scan for them, which comes so often, still finds all others. */
export const LOST_UNTIL_MS = 15 * MINUTE_MS;
/** Webhooks that GitHub keeps and lists, for each one that matters: our own writes come back as such, too. */
export const LISTED_A_WEBHOOK = 2;

/** GitHub's limits: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export const LIMITS = {
  perMinute: { most: 80, ms: MINUTE_MS },
  perHour: { most: 500, ms: 60 * MINUTE_MS },
  requestsAnHour: 5000,
} as const;

/** The time in which things happen moves in steps of so many ms. */
export const STEP_MS = 100;
/** Half past six in the evening: the resync of the start goes on, the next one is far. */
export const START = Date.UTC(2026, 9, 1, 18, 30);
/** Seconds in which a burst is gathered, as the App does. */
export const GATHER_S = 3;
