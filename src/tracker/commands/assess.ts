// The levels in the roadmap's skills that the learner says to have reached. The markers of the items' issues keep them, each skill by a
// digest of its name; of all that they say of one the command with the highest id counts. Pure.
import type { Reached } from '../../progress/progress.ts';
import { isDate } from '../../roadmap/check/repair.ts';
import { nearest } from '../../roadmap/nearest.ts';
import { LEVELS, type Roadmap } from '../../roadmap/roadmap.ts';
import { parseManagedBlock, shortHash } from '../content/managed-block.ts';
import type { ObservedIssue } from '../observed.ts';
import { type Asked, type Keeping, type Meaning, SO_ALREADY, refuse } from './meaning/meaning.ts';
import { ROOM } from './marker/said.ts';
import { keepInOne } from './marker/write-marker.ts';

type Skills = Roadmap['skills'];

/** What was said of one skill. */
interface Assessed extends Reached {
  readonly skill: string;
  /** The id of the comment. */
  readonly command: number;
}

const ENTRY = /^([0-9a-f]{8})\.([a-z]{1,20})\.(\d{1,16})\.(\d{4}-\d{2}-\d{2})$/;

/** By the names of the skills, what was reached; only of issues that are believed. Undefined where nothing was said. */
export function findReached(
  issues: readonly ObservedIssue[],
  skills: Skills,
): ReadonlyMap<string, Reached> | undefined {
  const said = findAssessed(issues);
  const reached = skills.flatMap(({ name }) => {
    const { level, on } = said.get(digestOf(name)) ?? {};
    return level === undefined || on === undefined ? [] : [[name, { level, on }] as const];
  });
  return reached.length === 0 ? undefined : new Map(reached);
}

function findAssessed(issues: readonly ObservedIssue[]): ReadonlyMap<string, Assessed> {
  const last = new Map<string, Assessed>();
  for (const one of issues.flatMap(({ body }) => readAssessed(body)))
    if ((last.get(one.skill)?.command ?? 0) < one.command) last.set(one.skill, one);
  return last;
}

function readAssessed(body: string): readonly Assessed[] {
  if (!body.includes(' skills=')) return [];
  const entries = parseManagedBlock(body)?.marker.skills?.split(',') ?? [];
  return entries.flatMap((entry) => {
    const [, skill = '', word, command, on = ''] = ENTRY.exec(entry) ?? [];
    const level = LEVELS.find((one) => one === word);
    return level === undefined || !isDate(on) ? [] : [{ skill, level, command: Number(command), on }];
  });
}

function digestOf(name: string): string {
  return shortHash(name.toLowerCase()).slice(0, 8);
}

/** Doing it again does no harm: what was said later, of the same skill, stays. */
export function assess(asked: Asked, { places, issues }: Keeping, skills: Skills): Meaning {
  const meant = parseAssessment(asked.argument, skills);
  if ('kind' in meant) return meant;
  const skill = digestOf(meant.name);
  const said = findAssessed(issues);
  if ((said.get(skill)?.command ?? 0) >= asked.id) return SO_ALREADY;
  const entry = { skill, level: meant.level, command: asked.id, on: asked.writtenAt.slice(0, 10) };
  return keepInOne(asked, places, ({ body }) => {
    const others = readAssessed(body).filter(
      (one) => one.skill !== skill && said.get(one.skill)?.command === one.command,
    );
    const text = [...others, entry].map(print).join(',');
    return text.length > ROOM ? undefined : { skills: text };
  });
}

function print({ skill, level, command, on }: Assessed): string {
  return [skill, level, command, on].join('.');
}

/** `SQL advanced`: the last word is the level, what stands before it the skill, or a part of its name. */
function parseAssessment(
  argument: string,
  skills: Skills,
): { readonly name: string; readonly level: (typeof LEVELS)[number] } | Meaning {
  const names = skills.map(({ name }) => name);
  const [example = ''] = names;
  if (example === '') return refuse('no-skills');
  const cut = argument.lastIndexOf(' ');
  const [written, word] = [argument.slice(0, Math.max(0, cut)), argument.slice(cut + 1)];
  const level = LEVELS.find((one) => one === word.toLowerCase());
  if (level === undefined) {
    const whole = findName(argument, names);
    if (whole !== undefined) return refuse('which-level', '', whole, undefined);
    const named = findName(written, names);
    return named === undefined
      ? refuse('which-skill', argument, nearNames(written, names))
      : refuse('which-level', word, named, nearest(word, LEVELS));
  }
  const name = findName(written, names);
  return name === undefined
    ? refuse('which-skill', written, nearNames(written, names), level)
    : { name, level };
}

/** By its name, else the only one that has these words in it. */
function findName(words: string, names: readonly string[]): string | undefined {
  const plain = words.toLowerCase();
  const exact = names.find((name) => name.toLowerCase() === plain);
  const within = plain === '' ? [] : names.filter((name) => name.toLowerCase().includes(plain));
  return exact ?? (within.length === 1 ? within[0] : undefined);
}

const MOST_NEAR = 3;

/** Those with the words in them, else the one that is spelled nearly so, else the first. */
function nearNames(words: string, names: readonly string[]): readonly string[] {
  const plain = words.toLowerCase();
  const within = plain === '' ? [] : names.filter((name) => name.toLowerCase().includes(plain));
  const near = nearest(words, names);
  const found = within.length > 0 ? within : near === undefined ? names : [near];
  return found.slice(0, MOST_NEAR);
}
