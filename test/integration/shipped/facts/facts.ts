// What a source document holds, fact by fact, and who carries it in our roadmap.

/** What our text says; where the source has other words for it, both: ours first. */
type Fact = string | readonly [ours: string, source: string];

/**
 * Facts by what carries them: an item's id, or `phase/<id>`, `track/<id>`, `skill/<name>`; `roadmap` for the top of
 * the file.
 */
export type Facts = Readonly<Record<string, readonly Fact[]>>;
