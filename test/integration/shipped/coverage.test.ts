import { describe, expect, test } from 'vitest';
import { jobSearch } from './facts/ai-careers-search.ts';
import { aiCareers } from './facts/ai-careers.ts';
import type { Facts } from './facts/facts.ts';
import { learningInPublic } from './facts/learning-in-public.ts';
import { machineLearningEngineer } from './facts/machine-learning-engineer.ts';
import { mlEngineerCareer } from './facts/ml-engineer-career.ts';
import { mlEngineerInAYear } from './facts/ml-engineer-in-a-year.ts';
import { carriersOf, linksIn, names, readOurs, readSeed, statements } from './sources.ts';

interface Source {
  readonly roadmap: string;
  readonly seed: string;
  readonly facts: readonly Facts[];
  /** Lines of the document that state nothing to learn or do. */
  readonly besides: readonly RegExp[];
}

const SOURCES: readonly Source[] = [
  {
    roadmap: 'ml-engineer-career',
    seed: '000',
    facts: [mlEngineerCareer],
    besides: [/^\*\*(?:By|Author)\b/, /^\| Category /],
  },
  {
    roadmap: 'machine-learning-engineer',
    seed: '001',
    facts: [machineLearningEngineer],
    besides: [/After this phase$/],
  },
  { roadmap: 'ml-engineer-in-a-year', seed: '002', facts: [mlEngineerInAYear], besides: [] },
  {
    roadmap: 'learning-in-public',
    seed: '003',
    facts: [learningInPublic],
    besides: [/gave up/, /purely/, /^See you/, /^No Comment/],
  },
  {
    roadmap: 'ai-careers',
    seed: '004',
    facts: [...aiCareers, ...jobSearch],
    besides: [/^- This repository/],
  },
];

interface Claim {
  readonly carrier: string;
  readonly ours: string;
  readonly theirs: string;
}

function claimsOf({ facts }: Source): readonly Claim[] {
  return facts.flatMap((group) =>
    Object.entries(group).flatMap(([carrier, list]) =>
      list.map((fact) => {
        const [ours, theirs] = typeof fact === 'string' ? [fact, fact] : fact;
        return { carrier, ours, theirs };
      }),
    ),
  );
}

describe.each(SOURCES)('$roadmap', (source) => {
  const carriers = carriersOf(readOurs(source.roadmap));
  const claims = claimsOf(source);

  test('whatever is said to carry a fact names it', () => {
    const wrong = claims.filter(({ carrier, ours }) => !names(carriers.get(carrier) ?? '', ours));
    expect(wrong).toEqual([]);
  });

  test('every phase and every track carries a fact', () => {
    const bare = [...carriers.keys()].filter(
      (carrier) => /^(?:phase|track)\//.test(carrier) && !claims.some((claim) => claim.carrier === carrier),
    );
    expect(bare).toEqual([]);
  });
});

const { SEEDS_DIR } = process.env;
if (SEEDS_DIR === undefined) {
  console.log('coverage.test.ts in part skipped: run it with SEEDS_DIR=<folder of the source documents>');
}

describe.skipIf(SEEDS_DIR === undefined).each(SOURCES)('the source of $roadmap', (source) => {
  const seed = SEEDS_DIR === undefined ? '' : readSeed(SEEDS_DIR, source.seed);
  const claims = claimsOf(source);

  test('every fact stands in the document', () => {
    expect(claims.filter(({ theirs }) => !names(seed, theirs))).toEqual([]);
  });

  test('no line of the document is without a fact', () => {
    const left = statements(seed).filter(
      (line) =>
        !claims.some(({ theirs }) => names(line, theirs)) &&
        !source.besides.some((reason) => reason.test(line)),
    );
    expect(left).toEqual([]);
  });

  test('every web address of the document is in the roadmap', () => {
    const ours = linksIn(readOurs(source.roadmap));
    expect(linksIn(seed).filter((link) => !ours.includes(link))).toEqual([]);
  });
});
