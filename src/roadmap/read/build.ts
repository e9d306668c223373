// The written form, valid by now, to the plain values that the rest of Milepost works with.
import { idFromTitle } from '../id.ts';
import type {
  Choice,
  Item,
  Kind,
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
  const all = (written.phases ?? []).map(({ items: own, tracks, due, duration, ...said }) => ({
    said,
    tracks,
    dates: scheduled({ due, duration }),
    items: own.map(({ tracks: ofItem, ...item }) => ({ tracks: ofItem, item: buildItem(item, kindNames) })),
  }));
  const items = all.flatMap((phase) => phase.items);
  const now = new Map(items.flatMap(({ item }) => item.was.map((old) => [old, item.id] as const)));
  const mine = all
    .filter(({ tracks }) => isOn(tracks, track))
    .map(({ items: own, ...phase }) => ({
      ...phase,
      items: own.filter(({ tracks }) => isOn(tracks, track)).map(({ item }) => item),
    }))
    .filter(({ items: own }) => own.length > 0);
  const there = new Set(mine.flatMap((phase) => phase.items.map(({ id }) => id)));
  // Needs advise: one that leads out of the learner's track is no need.
  const resolve = (ids: readonly string[]) =>
    ids.map((id) => now.get(id) ?? id).filter((id) => there.has(id));
  const due = computeDueDates(
    start,
    mine.map(({ dates }) => dates),
    tracker.holidays,
  );
  return {
    title: written.title ?? '',
    ...given({ summary, author, start, track }),
    ...(pace !== undefined && { pace: typeof pace === 'number' ? pace : Number.parseFloat(pace) }),
    kinds: Object.entries(written.kinds ?? {}).map(([name, kind]) => buildKind(name, kind)),
    skills: (written.skills ?? []).map((skill) => buildSkill(skill, resolve)),
    tracks: (written.tracks ?? []).map(buildTrack),
    tracker,
    phases: mine.map(({ said, items: own }, index) => ({
      ...buildPhase(said, due[index]),
      items: own.map((item) => ({ ...item, needs: resolve(item.needs) })),
    })),
  };
}

/** What needs no change goes over as it is. */
function buildPhase(
  { id, was, ...said }: Omit<WrittenPhase, 'items' | 'tracks' | 'due' | 'duration'>,
  due: string | undefined,
): Omit<Phase, 'items'> {
  return {
    id: id ?? idFromTitle(said.title),
    named: id !== undefined,
    was: listOf(was),
    ...said,
    ...given({ due }),
  };
}

function isOn(tracks: string | readonly string[] | undefined, track: string | undefined): boolean {
  return tracks === undefined || (track !== undefined && listOf(tracks).includes(track));
}

function listOf<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value];
}

function scheduled({ due, duration: text }: { [Key in 'due' | 'duration']: string | undefined }) {
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

/** The settings with every default filled in. What needs no change goes over as it is. */
export function buildTracker(written: WrittenTracker): Tracker {
  const {
    'due-dates': dueDates = true,
    'label-prefix': labelPrefix = '',
    holidays = [],
    ...others
  } = written;
  return {
    ...{
      readme: 'commit',
      bases: [],
      open: 'all',
      dependencies: 'off',
      card: 'on',
      digest: 'off',
      nudges: false,
    },
    ...others,
    dueDates,
    labelPrefix,
    holidays: holidays.map((day) => (typeof day === 'string' ? { from: day, to: day } : day)),
  };
}

function buildItem(written: Omit<WrittenItem, 'tracks'>, kindNames: readonly string[]): Item {
  const { id, was, by, url, resources = [], hours, covers = [], objective, level, ...others } = written;
  const {
    needs = [],
    path,
    'done-when': doneWhen = [],
    optional = false,
    done = false,
    notes,
    ...rest
  } = others;
  const { 'one-of': ways = [], ...titles } = rest;
  const choices = ways.map((choice) => buildChoice(choice, kindNames));
  const { kind, title } = choices[0] ?? kindAndTitle(titles, kindNames);
  return {
    id: id ?? idFromTitle(title),
    named: id !== undefined,
    was: listOf(was),
    kind,
    title: choices.length > 0 ? choices.map((choice) => choice.title).join(' or ') : title,
    ...given({ by, url, objective, level, notes }),
    resources: resources.map(buildResource),
    ...(hours !== undefined && { hours }),
    covers,
    needs,
    paths: listOf(path),
    doneWhen,
    optional,
    done,
    choices,
  };
}

function buildChoice({ by, url, hours, ...titles }: WrittenChoice, kindNames: readonly string[]): Choice {
  return {
    ...kindAndTitle(titles, kindNames),
    ...given({ by, url }),
    ...(hours !== undefined && { hours }),
  };
}

/** A bare address is its own title. */
function buildResource(written: NonNullable<WrittenItem['resources']>[number]): Resource {
  if (typeof written === 'string') return { title: written, url: written };
  return { title: written.title, ...given({ url: written.url }) };
}

/** Takes titles by their kinds and nothing else: a key of the schema that was forgotten above is a type error. */
function kindAndTitle<Titles extends Readonly<Record<string, unknown>>>(
  titles: Titles & Readonly<Record<Exclude<keyof Titles, Kind>, never>>,
  kindNames: readonly string[],
): { readonly kind: string; readonly title: string } {
  for (const kind of kindNames) {
    const title: unknown = titles[kind];
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
