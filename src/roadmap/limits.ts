// How much a roadmap may hold. Each limit stands here once: schema, reader, messages, import and docs/roadmap.md take it
// from here. Texts are measured in UTF-16 units, as the schema and GitHub measure them.

export const LIMITS = {
  // The file. Its time to read depends on these.
  bytes: 512 * 1024,
  /** A thousand items of twenty lines each. */
  lines: 20_000,
  /** Characters that mean something in YAML, as `read/yaml.ts` counts them. */
  marks: 40_000,
  /** Lists and keys inside each other. A roadmap is nine deep at most. */
  depth: 32,
  /** Values after every alias is followed; a thousand items with twenty values each, and as much again. */
  values: 50_000,
  /** How many roadmaps build one upon the other: deeper, nobody sees where an item comes from. */
  bases: 5,

  // How many there may be.
  phases: 100,
  items: 1000,
  /** Each kind is a key that an item may have, so each makes reading slower. */
  kinds: 50,
  skills: 200,
  tracks: 20,
  choices: 10,
  resources: 20,
  /** Of a list of topics, conditions or ids. */
  entries: 50,
  paths: 20,
  formerIds: 10,
  branches: 20,
  holidays: 100,
  /** Of one entry of `holidays`: two years. */
  holidayDays: 731,
  /** Entries of `skip` and of `add`. */
  edits: 1000,

  // Texts.
  id: 64,
  /** Longer names make labels that nobody can read. */
  kindName: 30,
  title: 200,
  /** GitHub takes 256 characters as an issue's title, and 255 as a milestone's, which our emoji stands before. */
  itemTitle: 256,
  phaseTitle: 200,
  resourceTitle: 200,
  /** A name, a topic. */
  line: 100,
  condition: 300,
  /** A summary, a goal, an outcome. */
  prose: 1000,
  objective: 2000,
  notes: 10_000,
  address: 500,
  path: 200,
  emoji: 16,
  labelPrefix: 20,

  // Numbers.
  hours: 10_000,
  /** A week has no more. */
  hoursAWeek: 168,
  retire: 100_000,
} as const;
