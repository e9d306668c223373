// What merged pull requests show, for three items of which each has an issue.
import { createBelief } from '../../../../src/tracker/belief/belief.ts';
import {
  type Evidence,
  type EvidenceInput,
  findEvidence,
} from '../../../../src/tracker/evidence/evidence.ts';
import type { MergedPull } from '../../../../src/tracker/observed.ts';
import { type PullOverrides, aPull, aRepository } from '../../../../tools/harness/builders/observed.ts';
import { anItem } from '../../../../tools/harness/builders/roadmap.ts';

const SQL = anItem({ title: 'SQL' });
const PYTHON = anItem({ title: 'Python' });
const PROJECT = anItem({ title: 'Project', paths: ['projects/classic/**', '*.ipynb'] });

/** What merged pull requests show: `sql` has issue #1, `python` #2, `project` #3. */
export function evidenceOf(mergedPulls: readonly MergedPull[], input: Partial<EvidenceInput> = {}): Evidence {
  return findEvidence({
    repository: aRepository(),
    items: [SQL, PYTHON, PROJECT],
    itemByIssue: new Map([
      [1, 'sql'],
      [2, 'python'],
      [3, 'project'],
    ]),
    retiredIds: new Set(),
    bases: [],
    belief: createBelief(aRepository(), new Map()),
    isOpen: () => true,
    ...input,
    mergedPulls,
  });
}

/** The items that a pull request completes. */
export function completed(pull: PullOverrides): readonly string[] {
  return [...evidenceOf([aPull(pull)]).merges.keys()].sort();
}
