// Sections to phases: which headings are steps, which only gather them, and which are no roadmap.
import { toString } from 'mdast-util-to-string';
import { leaveOut } from '../report/left-out.ts';
import { findDuration } from '../words/amounts.ts';
import { isPromise, isResources, isSummary } from '../words/asides/asides.ts';
import { type DraftPhase, type DraftTrack, type LeftOut, type Yield } from '../draft.ts';
import { readBlocks } from '../read/read-blocks.ts';
import { gather } from './gather.ts';
import { type Section, proseOf } from './outline.ts';
import { readHeadings, readTold } from './headings-only.ts';
import { type PhaseTitle, readPhaseTitle } from './phase-label.ts';
import {
  CONTENTS,
  asideOf,
  branches,
  countSteps,
  hasEntries,
  isContentsList,
  isNamedContents,
  isStep,
  leaveSection,
  onlyGathersSteps,
} from './sections.ts';
import { readPhaseProse } from './phase-prose.ts';
import { type Place, placeIn } from '../read/place.ts';
import { anyAlone, anyCase, textPattern } from '../words/pattern.ts';
import { EACH, PLAN } from '../words/stretches.ts';
import { kindOfPlace } from '../words/kinds/kinds.ts';
import { beginsWithHour, isWhen } from '../words/when/days.ts';
import { splitStages } from './stages.ts';
import { type FoundTracks, findTracks } from './tracks.ts';
import type { ImportNote } from '../report/report.ts';

export interface FoundPhases {
  readonly phases: readonly DraftPhase[];
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly ImportNote[];
}

interface Around {
  readonly place: Place;
  /** What a heading above says each of its steps takes. */
  readonly each?: string;
  /** Title for items that stand before the first section. */
  readonly title: string;
  /** Whether the document has lists or tables at all. */
  readonly hasLists: boolean;
  /** The plan that it stands in, where the document has several. */
  readonly track?: DraftTrack;
}

/** The phases of a document. `title` is the roadmap's. */
export function findPhases(root: Section, start: Omit<Around, 'hasLists'>): FoundPhases {
  const around = { ...start, hasLists: hasEntries(root) };
  const found = readContainer(root, around);
  if (found.phases.length > 0 || around.hasLists) return found;
  return { ...found, phases: readHeadings(root, around.place, around.title) };
}

function joinFound(found: readonly FoundPhases[]): FoundPhases {
  return {
    phases: found.flatMap(({ phases }) => phases),
    leftOut: found.flatMap(({ leftOut }) => leftOut),
    notes: found.flatMap(({ notes }) => notes),
  };
}

/** Its own items as one phase, then the phases of its sections. */
function readContainer(section: Section, around: Around): FoundPhases {
  const { sections } = section;
  const contents = section.blocks.filter((block) => isContentsList(block) || isNamedContents(section));
  const leftOut = leaveSection({ ...section, blocks: contents, sections: [] }, CONTENTS);
  const work = readBlocks(
    section.blocks.filter((block) => !contents.includes(block)),
    around.place,
  );
  const own = { ...work, leftOut: [...leftOut, ...work.leftOut] };
  const title = section.heading === '' ? around.title : section.heading;
  const first = toPhases({ section, title: readPhaseTitle(title), found: own, around });
  const numbered = sections.filter((one) => one.said.label === 'number').length > 1;
  const held = sections.filter((one) => asideOf(one) === undefined && hasEntries(one));
  const isPlan = held.some((one) => isStep(one, numbered) || countSteps(one) > 0);
  const plain = held.filter((one) => !saysAgain(one) && !(isPlan && promises(one)));
  const kept = plain.length > 0 ? plain : held;
  const others = kept.filter((one) => !isResources(one.said.title));
  // A list of links is the roadmap where there is nothing else, and an appendix where there is.
  const rich = others.length >= 2 ? others : kept;
  const steps = rich.filter((one) => isStep(one, numbered));
  const { tracks, unsure } = around.track === undefined ? findTracks(section, rich, title) : ONE_WAY;
  return joinFound([
    { ...first, notes: [...first.notes, ...unsure.slice(0, 1).map((one) => sayUnsure(one, unsure))] },
    ...sections.map((one): FoundPhases => {
      const aside = isStep(one, numbered) ? undefined : (asideOf(one) ?? appendixOf(one, rich));
      if (aside !== undefined) return { phases: [], leftOut: leaveSection(one, aside), notes: [] };
      const track = tracks.get(one);
      return readSection(one, {
        around: track === undefined ? around : { ...around, track },
        step: isStep(one, numbered),
        alone: rich.length === 1,
        lonelyStep: steps.length === 1,
      });
    }),
  ]);
}

const ONE_WAY: FoundTracks = { tracks: new Map(), unsure: [] };

function sayUnsure({ line }: Section, plans: readonly Section[]): ImportNote {
  const names = plans.slice(0, 3).map(({ said }) => `"${said.title.slice(0, 60)}"`);
  const others = plans.length > 3 ? ` and ${plans.length - 3} more` : '';
  return {
    line,
    message: `${names.join(', ')}${others} each begin with a first step; they were read as parts of one plan. If a learner is to choose one of them, declare tracks`,
  };
}

/** So many weeks are not the parts of one phase: a phase alone that holds them only gathers them. */
const MANY = 4;

interface Standing {
  readonly around: Around;
  readonly step: boolean;
  /** Whether no section beside it holds any work. */
  readonly alone: boolean;
  readonly lonelyStep: boolean;
}

function readSection(section: Section, { around, step, alone, lonelyStep }: Standing): FoundPhases {
  const { said: title } = section;
  const stepsInside = countSteps(section);
  const gathers =
    (step ? lonelyStep && alone && stepsInside >= (section.depth === 1 ? 2 : MANY) : stepsInside > 0) ||
    (title.label === 'number' && onlyGathersSteps(section)) ||
    (!step && (alone || GATHERING.test(title.title)) && branches(section));
  // The title of the document speaks of all of it, and so of nothing in it.
  const kind = section.depth === 1 && gathers ? undefined : kindOfPlace(section.heading);
  const above = section.depth === 1 && (gathers || alone) ? around.place : placeIn(around.place, title);
  const place = { ...above, kinds: [kind, ...above.kinds] };
  if (gathers) {
    const each = OF_EACH.test(section.heading) ? findDuration(section.heading)?.duration : undefined;
    return readContainer(section, { ...around, place, ...(each !== undefined && { each }) });
  }
  const found = gather(section, place);
  // Beside steps with lists, one that only tells what to do is no less a step.
  const isTold = title.label === 'word' && around.hasLists && !hasEntries(section);
  const items = isTold ? readTold(section, place) : found.items;
  return toPhases({ section, title, found: { ...found, items }, around });
}

function appendixOf(section: Section, rich: readonly Section[]): string | undefined {
  return hasEntries(section) && !rich.includes(section) ? appendix(section) : undefined;
}

/** What a section is that is no roadmap beside one. */
function appendix(section: Section): string {
  if (isSummary(section.said.title) || promises(section)) return 'about what one knows in the end, no work';
  return isRoutine(section) ? 'about time and routine, no work' : 'a list of resources';
}

function promises({ said }: Section): boolean {
  return isPromise(said.title);
}

function saysAgain(section: Section): boolean {
  return isSummary(section.said.title) || isRoutine(section);
}

/** A list of nothing but times: what is done each day at that hour. */
function isRoutine({ blocks, sections, heading }: Section): boolean {
  const lists = blocks.filter((block) => block.type === 'list');
  const items = lists.flatMap(({ children }) => children);
  if (items.length < 2 || sections.length > 0 || blocks.some(({ type }) => type === 'table')) return false;
  return !isWhen(heading) && items.every((item) => beginsWithHour(toString(item).slice(0, 120)));
}

const GATHERING = anyCase(`^(?:the )?${anyAlone(PLAN)}$`);
const OF_EACH = textPattern(EACH);

interface Made {
  readonly section: Section;
  readonly title: PhaseTitle;
  readonly found: Yield;
  readonly around: Around;
}

function toPhases({ section, title, found, around }: Made): FoundPhases {
  const { items, leftOut, sayings } = found;
  if (items.length === 0) {
    const lost = sayings
      .flatMap(({ entries }) => entries)
      .map((entry) => leaveOut(entry, 'unclear', 'alone'));
    return { phases: [], leftOut: [...leftOut, ...lost], notes: [] };
  }
  const prose = readPhaseProse(section.depth > 0 ? section : { ...section, blocks: [] });
  const [lasting, ...again] = sayings.filter(({ as }) => as === 'duration');
  const written = title.duration ?? prose.duration;
  const duration = written ?? lasting?.text ?? around.each;
  const unused = [...(written === undefined ? [] : [lasting]), ...again].filter((one) => one !== undefined);
  const phase: DraftPhase = {
    title: title.title,
    heading: section.heading === '' ? title.title : section.heading,
    ...(title.emoji !== undefined && { emoji: title.emoji }),
    ...(duration !== undefined && { duration }),
    line: section.line,
    items,
    sayings: [...prose.sayings, ...sayings.filter((one) => !unused.includes(one))],
    guesses: title.guesses,
    ...(around.track !== undefined && { track: around.track }),
  };
  const unsaid = unused.flatMap(({ entries }) => entries.map((entry) => leaveOut(entry, 'label', 'said')));
  return {
    phases: title.label === undefined ? splitStages(phase) : [phase],
    leftOut: [...leftOut, ...unsaid],
    notes: [],
  };
}

/** The first paragraph of the document, where it is short: what the roadmap is about. */
export function findSummary(root: Section): string | undefined {
  const top = root.sections[0];
  const prose = [root, ...(top === undefined || top.depth > 1 ? [] : [top])].flatMap(proseOf);
  const found = prose.find(({ text }) => /\p{L}.*\s.*\p{L}/u.test(text));
  const { text = '', spans = [] } = found ?? {};
  const linked = spans
    .filter(({ kind }) => kind === 'link')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  return text.length < 20 || text.length > 300 || /[:：]$/u.test(text) || linked * 2 > text.length
    ? undefined
    : text;
}
