// Problems of a roadmap that builds on another, and of reading that one.
import { LIMITS } from '../limits.ts';
import { showValue } from '../text.ts';
import type { ProblemEntries } from './entry.ts';
import { extending, foundElsewhere, top, whole } from './example.ts';

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
    meaning: 'It is not said where something new goes, or two places are named.',
    example: extending('add:\n  - book: Topology'),
    fix: 'Write one of `in` (a phase), `before` and `after` (an item): `after: algebra`.',
    message: (what: 'item' | 'phase', first?: string, second?: string) =>
      first === undefined
        ? `it is not said where this ${what} goes. Write "in: …" with the id of a phase, or "before: …" or "after: …" with the id of an item.`
        : `"${first}" and "${second ?? ''}" say two places for one ${what}. Keep one.`,
  },
  'nothing-left': {
    meaning: '`skip` leaves out everything that the extended roadmap has.',
    example: extending('skip: [foundations, phase/sql]'),
    fix: 'Keep an item, or add one.',
    message: () => 'nothing is left of the extended roadmap. Keep an item, or add one.',
  },
  'base-not-read': {
    meaning:
      'The extended roadmap was not read, because that takes access to GitHub, so what builds on it is not checked.',
    example: whole('version: 1\nextends: someone/roadmaps/data.yml'),
    fix: 'Set `GITHUB_TOKEN`; the App reads it by itself.',
    message: (name: string, isOnGitHub = false) =>
      isOnGitHub
        ? `"${name}" is on GitHub. Set GITHUB_TOKEN to have it read.`
        : `${showValue(name)} was not read, so what builds on it cannot be checked here.`,
  },
  'unknown-base': {
    meaning: '`extends` names a roadmap that does not ship with Milepost.',
    example: foundElsewhere('extends: machine-learning', 'machine-learning', ['machine-learning-engineer']),
    fix: '`milepost list` shows those that ship. One on GitHub is written `owner/repository/path.yml`.',
    message: (name: string, names: readonly string[]) =>
      `no roadmap of the name "${name}" ships with Milepost. Those that do: ${names.join(', ')}.`,
  },
  'base-not-found': {
    meaning: 'The repository is there, and the file that `extends` names is not, or cannot be read.',
    example: foundElsewhere('extends: mentor/roadmaps/dta.yml', 'mentor/roadmaps has no file dta.yml'),
    fix: 'Correct the path or, behind the `@`, the branch, tag or commit.',
    message: (reason: string) => `${reason}.`,
  },
  'base-hidden': {
    meaning: 'The repository that `extends` names does not exist, or Milepost is not allowed to see it.',
    example: foundElsewhere('extends: mentor/raodmaps/data.yml', 'mentor/raodmaps'),
    fix: 'Correct the name; make the repository public, or install the App there as well.',
    message: (repository: string) =>
      `${repository} is not there, or Milepost may not read it. It has to be public, or the App installed there as well.`,
  },
  'base-private': {
    meaning:
      'The extended roadmap is in a private repository. Whoever writes a roadmap may not be allowed to see all that the App can, and issues of a public repository would show it.',
    example: foundElsewhere('extends: company/internal/roadmap.yml', 'company/internal', true),
    fix: 'Make the extending repository private as well, and call the file something with `roadmap` in its path; or publish the roadmap that is extended.',
    message: (repository: string, isShownInPublic: boolean) =>
      isShownInPublic
        ? `${repository} is private, and the issues of this public repository would show what is in it.`
        : `${repository} is private, and of a private repository only files with "roadmap" in their path are read.`,
  },
  'extends-circle': {
    meaning: 'A roadmap builds on one that, directly or through others, builds on it.',
    example: foundElsewhere('extends: mentor/roadmaps/data.yml', 'mentor/roadmaps/data.yml'),
    fix: 'Take `extends` out of one of them.',
    message: (name: string) => `"${name}" comes back to a roadmap that builds on this one.`,
  },
  'extends-too-deep': {
    meaning: 'Roadmaps build on each other over more levels than anybody can follow.',
    example: foundElsewhere('extends: mentor/roadmaps/data.yml', 'mentor/roadmaps/data.yml'),
    fix: 'Let the roadmap build directly on one that is further down.',
    message: (name: string) =>
      `"${name}" would be level ${LIMITS.bases + 1}. A roadmap may build on at most ${LIMITS.bases} others, one upon the other.`,
  },
} satisfies ProblemEntries;
