// Several plans in one document, of which a learner follows one. Parallel parts of one plan are none: where nothing says that one
// is to be chosen, all of it is the plan.
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftTrack } from '../draft.ts';
import { entriesUnder } from '../report/entries.ts';
import { findDuration } from '../words/amounts.ts';
import { anyCase, anyOf, textPattern } from '../words/pattern.ts';
import { ONE_OF } from '../words/phrases.ts';
import { ONE_PLAN, OPTION, PICK, PLANS, RECOMMENDED } from '../words/plans.ts';
import { BOLD_DEPTH, type Section, proseOf } from './outline.ts';
import type { PhaseTitle } from './phase-label.ts';

export interface FoundTracks {
  readonly tracks: ReadonlyMap<Section, DraftTrack>;
  /** Plans that all begin with their first step, where nothing says that they are alternatives. */
  readonly unsure: readonly Section[];
}

const NAMES_PLAN = textPattern(ONE_PLAN);
const NAMES_PLANS = textPattern(PLANS);
const OFFERS = textPattern(ONE_OF, PICK);
const NAMES_OPTION = anyCase(String.raw`^${anyOf(OPTION)}\s*(?:\d{1,2}|[a-d])(?![\p{L}\p{N}])`);
const IS_RECOMMENDED = textPattern(RECOMMENDED);
const NO_TRACKS: FoundTracks = { tracks: new Map(), unsure: [] };

/** Which of the sections with work in them are plans of their own. `title` is that of what gathers them. */
export function findTracks(gathering: Section, held: readonly Section[], title: string): FoundTracks {
  const options = held.filter(({ said }) => NAMES_OPTION.test(said.title));
  if (options.length > 1) return asTracks(options);
  const offered = isOffered(gathering, title);
  if (offered && held.length > 1 && held.every(mayBeChosen)) return asTracks(held);
  const plans = held.filter(beginsAnew);
  if (plans.length < 2) return NO_TRACKS;
  const named = plans.filter(({ heading }) => NAMES_PLAN.test(heading) || isTime(heading));
  if (named.length > 1) return asTracks(named);
  if (plans.length === held.length && (offered || NAMES_PLANS.test(title))) return asTracks(plans);
  // Numbered themselves, they are told one after the other.
  const numbered = plans.filter(({ said }) => said.label === 'number');
  return { ...NO_TRACKS, unsure: numbered.length > 1 ? [] : plans };
}

function asTracks(sections: readonly Section[]): FoundTracks {
  const tracks = sections.map((section) => [section, readTrack(section)] as const);
  const titles = new Set(tracks.map(([, { title }]) => title.toLowerCase()));
  if (titles.size < sections.length || sections.length > LIMITS.tracks)
    return { ...NO_TRACKS, unsure: sections };
  return { ...NO_TRACKS, tracks: new Map(tracks) };
}

function readTrack(section: Section): DraftTrack {
  const { title, duration } = section.said;
  const [prose] = proseOf(section).map(({ text }) => text);
  const about = prose !== undefined && /\p{L}.*\s.*\p{L}/u.test(prose) ? prose : duration;
  return {
    title: withoutAdvice(title).slice(0, LIMITS.line),
    line: section.line,
    recommended: IS_RECOMMENDED.test(section.heading) || section.heading.includes('⭐'),
    ...(about !== undefined && about.length <= LIMITS.prose && { summary: about }),
  };
}

/** "4-week plan (recommended)" is called by what stands before the bracket. */
function withoutAdvice(title: string): string {
  const [bracket = '', inside = ''] = /\s*[([（]([^()[\]（）]{1,40})[)\]）]\s*$/u.exec(title) ?? [];
  const plain = title.slice(0, title.length - bracket.length);
  return IS_RECOMMENDED.test(inside) && plain !== '' ? plain : title;
}

/** Whether what gathers them ends with "choose one of these", or is called so. */
function isOffered(gathering: Section, title: string): boolean {
  if (OFFERS.test(title)) return true;
  if (entriesUnder(gathering.blocks).length > 0) return false;
  return OFFERS.test(proseOf(gathering).at(-1)?.text ?? '');
}

/** One of several to choose from is no step of a plan. */
function mayBeChosen(section: Section): boolean {
  return section.depth < BOLD_DEPTH && section.said.label !== 'word';
}

/** Whether it is a plan of its own: no step itself, and its steps count from the first. */
function beginsAnew(section: Section): boolean {
  return mayBeChosen(section) && (firstStep(section)?.from ?? 2) <= 1;
}

/** The first step in it; numbers alone count where there are several. */
function firstStep({ sections }: Section): PhaseTitle | undefined {
  const titles = sections.map(({ said }) => said);
  const numbers = titles.filter(({ label }) => label === 'number');
  const own = titles.find(({ label }) => label === 'word') ?? (numbers.length > 1 ? numbers[0] : undefined);
  if (own !== undefined) return own;
  for (const one of sections) {
    const found = firstStep(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A heading that says how long it takes, and little else: "30 days", "In six months". */
function isTime(heading: string): boolean {
  const found = findDuration(heading);
  return found !== undefined && found.end - found.start >= heading.trim().length / 2;
}
