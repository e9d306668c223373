// Skills are taught by items that exist, and each stands there once.
import { knownIds, unknownItem } from './check-needs.ts';
import { type Finding, type Place, whereIs } from './finding.ts';
import type { LenientRoadmap, LenientSkill } from '../read/lenient-read.ts';
import { showValue } from '../text.ts';

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
    const message = `the skill ${showValue(skill.name)} is already there on ${whereIs(root, { path: earlier.path })}. Keep one.`;
    return [{ code: 'duplicate-skill', path: [...skill.path, 'name'], message }];
  });
}
