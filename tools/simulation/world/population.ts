// Who has the App: installations of very different sizes, and their repositories.
import type { RepositoryRef } from '../../../src/queue/event-targets.ts';
import { SIZES } from './model.ts';
import type { Random } from '../../harness/random.ts';

export interface Population {
  readonly installations: number;
  /** How many there are, new ones included. Ids are 1 to this. */
  readonly repositories: number;
  ref(repositoryId: number): RepositoryRef;
  /** The repositories of one installation. */
  listOf(installationId: number): readonly RepositoryRef[];
  /** One more repository there. */
  add(installationId: number): RepositoryRef;
  /** An installation without repositories. */
  addInstallation(): number;
}

export function createPopulation(repositories: number, random: Random): Population {
  const installationOf: number[] = [0];
  const repositoriesOf: number[][] = [[]];

  function add(installationId: number): RepositoryRef {
    const repositoryId = installationOf.length;
    installationOf.push(installationId);
    repositoriesOf[installationId]?.push(repositoryId);
    return ref(repositoryId);
  }

  function addInstallation(): number {
    return repositoriesOf.push([]) - 1;
  }

  function ref(repositoryId: number): RepositoryRef {
    const installationId = installationOf[repositoryId] ?? 0;
    return { repositoryId, installationId, owner: `learner-${installationId}`, name: `path-${repositoryId}` };
  }

  while (installationOf.length <= repositories) {
    const installationId = addInstallation();
    const size = Math.min(drawSize(random), repositories - installationOf.length + 1);
    for (let count = 0; count < size; count += 1) add(installationId);
  }
  return {
    get installations() {
      return repositoriesOf.length - 1;
    },
    get repositories() {
      return installationOf.length - 1;
    },
    ref,
    listOf: (installationId) => (repositoriesOf[installationId] ?? []).map(ref),
    add,
    addInstallation,
  };
}

/** From the cumulated probabilities of size^-exponent. */
function drawSize(random: Random): number {
  const at = random() * TOTAL;
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    sum += weight;
    if (at < sum) return index + 1;
  }
  return SIZES.most;
}

const WEIGHTS = Array.from({ length: SIZES.most }, (_, index) => (index + 1) ** -SIZES.exponent);
const TOTAL = WEIGHTS.reduce((sum, weight) => sum + weight, 0);
