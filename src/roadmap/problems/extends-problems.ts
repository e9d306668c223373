// Problems of a roadmap that builds on another, and of reading that one.
import { LIMITS } from '../limits.ts';
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { extending, foundElsewhere, top, whole } from './example.ts';

const WHY_PRIVATE = {
  'here is public': 'the issues of this public repository would show what is in it',
  'the path': 'from a private repository only files with "roadmap" in their path are read',
  'a fork':
    'a pull request from a fork builds on no private file on which the roadmap here does not build already',
} as const;

export const EXTENDS_PROBLEMS = {
  'not-without-extends': {
    meaning: '`skip`, `change` and `add` change another roadmap, and the file does not extend one.',
    example: top('skip: [statistics]'),
    fix: 'Say with `extends` which one, or change the phases of this file itself.',
    message: (key: string) =>
      `"${key}" says something about a roadmap that this one extends, and there is no "extends".`,
  },
  'not-with-extends': {
    meaning: 'A roadmap that extends another has its phases from there.',
    example: extending('phases:\n  - title: More\n    items:\n      - book: Topology'),
    fix: 'Put phases and items of your own under `add`.',
    message: () => '"phases" does not go with "extends". Put phases and items of your own under "add".',
  },
  'unknown-id': {
    meaning: '`skip`, `change` or `add` names an id that the extended roadmap does not have.',
    example: extending('skip: [statistiks]'),
    fix: 'Write the id of an item or phase of that roadmap; without an `id`, it is the title in lower case with hyphens.',
    message: (what: string, id: string) =>
      `the extended roadmap has no ${what} with the id ${showValue(id)}.`,
  },
  'ambiguous-id': {
    meaning: 'The extended roadmap has an item and a phase with this id.',
    example: extending('skip: [sql]'),
    fix: 'Write `item/` or `phase/` before it: `skip: [item/sql]`.',
    message: (id: string) =>
      `the extended roadmap has an item and a phase with the id ${showValue(id)}. Write "item/${id}" or "phase/${id}".`,
  },
  'not-its-key': {
    meaning: '`change` gives a phase a key that only items have, or an item one that only phases have.',
    example: extending('change:\n  statistics:\n    duration: 8 weeks'),
    fix: 'Take the key out, or move it to what it belongs to.',
    message: (what: string, key: string) => `this changes ${what}, which has no "${key}".`,
  },
  'no-place': {
    meaning: 'A new item or phase does not say where it goes, or names two places.',
    example: extending('add:\n  - book: Topology'),
    fix: 'Write one of `in` (a phase), `before` and `after` (an item): `after: algebra`.',
    message: (what: 'item' | 'phase', first?: string, second?: string) =>
      first === undefined
        ? `this ${what} does not say where it goes. Write "in: …" with the id of a phase, or "before: …" or "after: …" with the id of an item.`
        : `"${first}" and "${second ?? ''}" name two places for one ${what}. Keep one.`,
  },
  'nothing-left': {
    meaning: '`skip` leaves out everything that the extended roadmap has.',
    example: extending('skip: [foundations, phase/sql]'),
    fix: 'Keep an item, or add one.',
    message: () => 'nothing is left of the extended roadmap. Keep an item, or add one.',
  },
  'base-not-read': {
    meaning:
      'The extended roadmap was not read, because there was no access to GitHub, so what builds on it was not checked.',
    example: whole('version: 1\nextends: someone/roadmaps/data.yml'),
    fix: 'Set `GITHUB_TOKEN`; the App reads it by itself.',
    message: (name: string, isOnGitHub = false) =>
      isOnGitHub
        ? `"${name}" is on GitHub. Set GITHUB_TOKEN, so that it can be read.`
        : `${showValue(name)} was not read, so what builds on it cannot be checked here.`,
  },
  'unknown-base': {
    meaning: '`extends` names a roadmap that does not come with Milepost.',
    example: foundElsewhere('extends: machine-learning', 'machine-learning', ['machine-learning-engineer']),
    fix: '`milepost list` shows the included roadmaps. One on GitHub is written `owner/repository/path.yml`.',
    message: (name: string, names: readonly string[]) =>
      `Milepost includes no roadmap called "${name}". Included are: ${names.join(', ')}.`,
  },
  'base-not-found': {
    meaning: 'The repository exists, but the file that `extends` names does not, or it cannot be read.',
    example: foundElsewhere('extends: mentor/roadmaps/dta.yml', 'mentor/roadmaps has no file dta.yml'),
    fix: 'Correct the path or, after the `@`, the branch, tag or commit.',
    message: (reason: string) => `${reason}.`,
  },
  'base-hidden': {
    meaning: 'The repository that `extends` names does not exist, or Milepost is not allowed to see it.',
    example: foundElsewhere('extends: mentor/raodmaps/data.yml', 'mentor/raodmaps'),
    fix: 'Correct the name; make the repository public, or install the App there as well.',
    message: (repository: string) =>
      `${repository} does not exist, or Milepost may not read it. It must be public, or the App must be installed there as well.`,
  },
  'base-private': {
    meaning:
      'The extended roadmap is in a private repository. Whoever writes a roadmap may not be allowed to see all that the App can, and issues of a public repository would show it.',
    example: foundElsewhere('extends: company/internal/roadmap.yml', 'company/internal', 'here is public'),
    fix: 'Make the extending repository private as well, and put `roadmap` into the path of the extended file; or make its repository public.',
    message: (repository: string, why: 'here is public' | 'the path' | 'a fork') =>
      `${repository} is private, and ${WHY_PRIVATE[why]}.`,
  },
  'extends-circle': {
    meaning: 'A roadmap builds on one that, directly or through others, builds on it.',
    example: foundElsewhere('extends: mentor/roadmaps/data.yml', 'mentor/roadmaps/data.yml'),
    fix: 'Take `extends` out of one of them.',
    message: (name: string) => `"${name}" leads back to a roadmap that builds on this one.`,
  },
  'extends-too-deep': {
    meaning: 'Roadmaps build on each other over too many levels.',
    example: foundElsewhere('extends: mentor/roadmaps/data.yml', 'mentor/roadmaps/data.yml'),
    fix: 'Let the roadmap extend one of the deeper levels directly.',
    message: (name: string) =>
      `"${name}" would be level ${LIMITS.bases + 1}. A roadmap may build on at most ${LIMITS.bases} others, one upon the other.`,
  },
} satisfies ProblemEntries;
