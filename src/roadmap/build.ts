// The written form, valid by now, to the plain values that the rest of Milepost works with.
import { idFromTitle } from './id.ts';
import {
  KINDS,
  type Choice,
  type Item,
  type Kind,
  type Phase,
  type Resource,
  type Roadmap,
} from './roadmap.ts';
import { computeDueDates, parseDuration } from './schedule.ts';
import type { WrittenChoice, WrittenItem, WrittenPhase, WrittenRoadmap } from './schema.ts';

/** Fills in every default: ids, due dates, empty lists. */
export function buildRoadmap(written: WrittenRoadmap): Roadmap {
  const { title, summary, author, start, pace } = written;
  const due = computeDueDates(
    start,
    written.phases.map((phase) => {
      const duration = phase.duration === undefined ? undefined : parseDuration(phase.duration);
      return { ...(phase.due !== undefined && { due: phase.due }), ...(duration && { duration }) };
    }),
  );
  return {
    title,
    ...given({ summary, author, start }),
    ...(pace !== undefined && { pace: typeof pace === 'number' ? pace : Number.parseFloat(pace) }),
    phases: written.phases.map((phase, index) => buildPhase(phase, due[index])),
  };
}

function buildPhase(written: WrittenPhase, due: string | undefined): Phase {
  const { title, emoji, goal, outcome } = written;
  return {
    id: written.id ?? idFromTitle(title),
    title,
    ...given({ emoji, due, goal, outcome }),
    items: written.items.map(buildItem),
  };
}

function buildItem(written: WrittenItem): Item {
  const choices = (written['one-of'] ?? []).map(buildChoice);
  const { kind, title } = choices[0] ?? kindAndTitle(written);
  const { by, url, hours, objective, level, notes } = written;
  const path = written.path ?? [];
  return {
    id: written.id ?? idFromTitle(title),
    kind,
    title: choices.length > 0 ? choices.map((choice) => choice.title).join(' or ') : title,
    ...given({ by, url, objective, level, notes }),
    resources: (written.resources ?? []).map(buildResource),
    ...(hours !== undefined && { hours }),
    covers: written.covers ?? [],
    needs: written.needs ?? [],
    paths: typeof path === 'string' ? [path] : path,
    doneWhen: written['done-when'] ?? [],
    optional: written.optional ?? false,
    choices,
  };
}

function buildChoice(written: WrittenChoice): Choice {
  const { by, url, hours } = written;
  return { ...kindAndTitle(written), ...given({ by, url }), ...(hours !== undefined && { hours }) };
}

/** A bare address is its own title. */
function buildResource(written: NonNullable<WrittenItem['resources']>[number]): Resource {
  if (typeof written === 'string') return { title: written, url: written };
  return { title: written.title, ...given({ url: written.url }) };
}

function kindAndTitle(written: WrittenChoice): { readonly kind: Kind; readonly title: string } {
  for (const kind of KINDS) {
    const title = written[kind];
    if (title !== undefined) return { kind, title };
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
