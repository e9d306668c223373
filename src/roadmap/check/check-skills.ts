// Skills are taught by items that exist, and each stands there once.
import { knownIds, unknownItem } from './check-needs.ts';
import { type Finding, type Place, whereIs } from './finding.ts';
import type { LenientRoadmap, LenientSkill } from '../read/lenient-read.ts';
import { say } from '../problems/catalogue.ts';

export function checkSkills({ phases, skills }: LenientRoadmap, root: Place): readonly Finding[] {
  const known = knownIds(phases.flatMap((phase) => phase.items));
  const unknown = skills
    .flatMap(({ taughtBy }) => taughtBy)
    .filter(({ id }) => !known.has(id))
    .map((reference) => unknownItem(reference, [...known.keys()], 'unknown-item'));
  return [...unknown, ...checkNames(skills, root)];
}

function checkNames(skills: readonly LenientSkill[], root: Place): readonly Finding[] {
  const first = new Map<string, LenientSkill>();
  return skills.flatMap((skill): readonly Finding[] => {
    const name = skill.name?.toLowerCase();
    if (name === undefined) return [];
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, skill);
      return [];
    }
    const where = whereIs(root, { path: earlier.path });
    return [{ ...say('duplicate-skill', skill.name, where), path: [...skill.path, 'name'] }];
  });
}
