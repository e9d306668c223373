// The written form, valid by now, to the plain values that the rest of Milepost works with.
import { idFromTitle } from '../id.ts';
import type {
  Choice,
  Item,
  KindDeclaration,
  Phase,
  Resource,
  Roadmap,
  Skill,
  Track,
  Tracker,
} from '../roadmap.ts';
import { computeDueDates, parseDuration } from '../schedule.ts';
import type {
  WrittenChoice,
  WrittenItem,
  WrittenPhase,
  WrittenRoadmap,
  WrittenTracker,
} from '../schema/schema.ts';

/** Fills in every default: ids, dates, empty lists; and leaves out what belongs to other tracks only. */
export function buildRoadmap(written: WrittenRoadmap, kindNames: readonly string[]): Roadmap {
  const { summary, author, start, pace, track } = written;
  const tracker = buildTracker(written.tracker ?? {});
  const all = (written.phases ?? []).map((phase) => ({
    phase,
    items: phase.items.map((item) => ({ tracks: item.tracks, item: buildItem(item, kindNames) })),
  }));
  const items = all.flatMap((phase) => phase.items);
  const now = new Map(items.flatMap(({ item }) => item.was.map((old) => [old, item.id] as const)));
  const mine = all
    .filter(({ phase }) => isOn(phase.tracks, track))
    .map(({ phase, items: own }) => ({
      phase,
      items: own.filter(({ tracks }) => isOn(tracks, track)).map(({ item }) => item),
    }))
    .filter(({ items: own }) => own.length > 0);
  const there = new Set(mine.flatMap((phase) => phase.items.map(({ id }) => id)));
  // Needs advise: one that leads out of the learner's track is no need.
  const resolve = (ids: readonly string[]) =>
    ids.map((id) => now.get(id) ?? id).filter((id) => there.has(id));
  const due = computeDueDates(
    start,
    mine.map(({ phase }) => scheduled(phase)),
  );
  return {
    title: written.title ?? '',
    ...given({ summary, author, start, track }),
    ...(pace !== undefined && { pace: typeof pace === 'number' ? pace : Number.parseFloat(pace) }),
    kinds: Object.entries(written.kinds ?? {}).map(([name, kind]) => buildKind(name, kind)),
    skills: (written.skills ?? []).map((skill) => buildSkill(skill, resolve)),
    tracks: (written.tracks ?? []).map(buildTrack),
    tracker,
    phases: mine.map(({ phase, items: own }, index) => ({
      ...buildPhase(phase, due[index]),
      items: own.map((item) => ({ ...item, needs: resolve(item.needs) })),
    })),
  };
}

function buildPhase(
  { id, was, title, emoji, goal, outcome }: WrittenPhase,
  due: string | undefined,
): Omit<Phase, 'items'> {
  return {
    id: id ?? idFromTitle(title),
    named: id !== undefined,
    was: listOf(was),
    title,
    ...given({ emoji, due, goal, outcome }),
  };
}

function isOn(tracks: string | readonly string[] | undefined, track: string | undefined): boolean {
  return tracks === undefined || (track !== undefined && listOf(tracks).includes(track));
}

function listOf<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
}

function scheduled({ due, duration: text }: WrittenPhase) {
  const duration = text === undefined ? undefined : parseDuration(text);
  return { ...(due !== undefined && { due }), ...(duration && { duration }) };
}

function buildKind(
  name: string,
  { color, description, evidence }: NonNullable<WrittenRoadmap['kinds']>[string],
): KindDeclaration {
  const plain = color?.replace('#', '').toLowerCase();
  return { name, ...given({ color: plain, description, evidence }) };
}

function buildSkill(
  { name, target, group, ...written }: NonNullable<WrittenRoadmap['skills']>[number],
  resolve: (ids: readonly string[]) => readonly string[],
): Skill {
  return { name, target, ...given({ group }), taughtBy: resolve(written['taught-by'] ?? []) };
}

function buildTrack({ id, title, summary }: NonNullable<WrittenRoadmap['tracks']>[number]): Track {
  return { id: id ?? idFromTitle(title), title, ...given({ summary }) };
}

/** The settings with every default filled in. */
export function buildTracker(written: WrittenTracker): Tracker {
  const { readme, bases, assignee, open, holidays, digest, nudges, retire } = written;
  return {
    readme: readme ?? 'commit',
    bases: bases ?? [],
    dueDates: written['due-dates'] ?? true,
    ...given({ assignee }),
    labelPrefix: written['label-prefix'] ?? '',
    open: open ?? 'all',
    holidays: (holidays ?? []).map((day) => (typeof day === 'string' ? { from: day, to: day } : day)),
    digest: digest ?? 'off',
    nudges: nudges ?? 'off',
    ...(retire !== undefined && { retire }),
  };
}

function buildItem(written: WrittenItem, kindNames: readonly string[]): Item {
  const choices = (written['one-of'] ?? []).map((choice) => buildChoice(choice, kindNames));
  const { kind, title } = choices[0] ?? kindAndTitle(written, kindNames);
  const { by, url, hours, objective, level, notes } = written;
  return {
    id: written.id ?? idFromTitle(title),
    named: written.id !== undefined,
    was: listOf(written.was),
    kind,
    title: choices.length > 0 ? choices.map((choice) => choice.title).join(' or ') : title,
    ...given({ by, url, objective, level, notes }),
    resources: (written.resources ?? []).map(buildResource),
    ...(hours !== undefined && { hours }),
    covers: written.covers ?? [],
    needs: written.needs ?? [],
    paths: listOf(written.path),
    doneWhen: written['done-when'] ?? [],
    optional: written.optional ?? false,
    done: written.done ?? false,
    choices,
  };
}

function buildChoice(written: WrittenChoice, kindNames: readonly string[]): Choice {
  const { by, url, hours } = written;
  return {
    ...kindAndTitle(written, kindNames),
    ...given({ by, url }),
    ...(hours !== undefined && { hours }),
  };
}

/** A bare address is its own title. */
function buildResource(written: NonNullable<WrittenItem['resources']>[number]): Resource {
  if (typeof written === 'string') return { title: written, url: written };
  return { title: written.title, ...given({ url: written.url }) };
}

function kindAndTitle(
  written: WrittenChoice,
  kindNames: readonly string[],
): { readonly kind: string; readonly title: string } {
  const titles: Readonly<Record<string, unknown>> = written;
  for (const kind of kindNames) {
    const title = titles[kind];
    if (typeof title === 'string') return { kind, title };
  }
  throw new Error('an item without a kind got past the checks');
}

/** Only the texts that are there: an absent one stays absent. */
function given<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Partial<
    Record<Key, string>
  >;
}
