// What is written of an offer, from whatever there is of it; carried out here as GitHub would.
import { describe, expect, test } from 'vitest';
import { SECTION_END, SECTION_START } from '../../../../src/progress/section.ts';
import { renderStarter } from '../../../../src/roadmap/starter/starter.ts';
import { checksum, parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import {
  type ObservedOffer,
  type OnboardingAction,
  OFFER_HEADLINE,
  isTracked,
  planOnboarding,
  planWithdrawal,
} from '../../../../src/tracker/onboarding/onboarding.ts';
import type { Observed } from '../../../../src/tracker/observed.ts';
import { aMilestone, anIssue, anObserved } from '../../../../tools/harness/builders/observed.ts';

const HEAD = 'a'.repeat(40);
const NOTHING: ObservedOffer = { branch: null, file: null, pull: null };
const YAML = renderStarter();
const OTHER = YAML.replace(/^title: .*$/m, 'title: Another roadmap');

function planned(offer: ObservedOffer, yaml = YAML): readonly OnboardingAction[] {
  return planOnboarding({ repository: { isFork: false, hasIssues: true, head: HEAD }, offer }, { yaml });
}

function typesOf(actions: readonly OnboardingAction[]): readonly string[] {
  return actions.map(({ type }) => type);
}

function carriedOut(offer: ObservedOffer, actions: readonly OnboardingAction[]): ObservedOffer {
  return actions.reduce((now, action): ObservedOffer => {
    switch (action.type) {
      case 'create-branch':
        return { ...now, branch: { head: action.from, headline: 'First commit' } };
      case 'write-roadmap':
        return { ...now, file: action.text, branch: { head: 'b'.repeat(40), headline: OFFER_HEADLINE } };
      case 'open-pull':
        return { ...now, pull: { number: 7, state: 'open', body: action.body } };
      case 'update-pull':
      case 'withdraw-pull':
        expect(action.pull).toBe(now.pull?.number);
        return {
          ...now,
          pull: {
            number: action.pull,
            state: action.type === 'update-pull' ? 'open' : 'closed',
            body: action.body,
          },
        };
    }
  }, offer);
}

const OFFERED = carriedOut(NOTHING, planned(NOTHING));
const THEIRS = { ...OFFERED, file: OTHER };

/** With another text of the pull request. */
function withBody(offer: ObservedOffer, change: (body: string) => string): ObservedOffer {
  if (offer.pull === null) throw new Error('no pull request');
  return { ...offer, pull: { ...offer.pull, body: change(offer.pull.body) } };
}

function bodyOf({ pull }: ObservedOffer): string {
  return pull?.body ?? '';
}

const EDITED = withBody(OFFERED, (body) => body.replace('Milepost', 'The App'));

describe('an offer', () => {
  test('is a branch, a file and a pull request; where it stopped, what is missing', () => {
    const actions = planned(NOTHING);
    expect(typesOf(actions)).toEqual(['create-branch', 'write-roadmap', 'open-pull']);
    for (const [index] of [...actions, ''].entries()) {
      const rest = planned(carriedOut(NOTHING, actions.slice(0, index)));
      expect(typesOf(rest)).toEqual(typesOf(actions.slice(index)));
    }
    expect(actions[2]).toMatchObject({ title: 'Track your roadmap' });
  });

  test('follows the draft', () => {
    const actions = planned(OFFERED, OTHER);
    expect(typesOf(actions)).toEqual(['write-roadmap', 'update-pull']);
    const now = carriedOut(OFFERED, actions);
    expect(parseManagedBlock(bodyOf(now))?.marker.id).toBe(checksum(OTHER));
    expect(planned(now, OTHER)).toEqual([]);
  });

  test('follows a draft that changed before there was a pull request', () => {
    const stopped = { ...OFFERED, pull: null };
    expect(typesOf(planned(stopped, OTHER))).toEqual(['write-roadmap', 'open-pull']);
  });

  test.each([YAML, `${YAML}# another draft\n`])('leaves the roadmap that a person changed', (yaml) => {
    const actions = planned(THEIRS, yaml);
    expect(typesOf(actions)).toEqual(['update-pull']);
    const now = carriedOut(THEIRS, actions);
    expect(bodyOf(now)).not.toBe(bodyOf(OFFERED));
    expect(planned(now, yaml)).toEqual([]);
    expect(bodyOf(carriedOut(now, planned({ ...now, file: YAML })))).toBe(bodyOf(OFFERED));
  });

  test('tells what is wrong in it, and nothing of what it builds on', () => {
    const textWith = (file: string) =>
      bodyOf(carriedOut({ ...OFFERED, file }, planned({ ...OFFERED, file })));
    expect(textWith('version: 1\ntitle: T\nphases: x\n')).toContain('roadmap.yml:3:9');
    expect(textWith('version: 1\nextends: ada/roadmaps/base.yml@main\n')).not.toContain('roadmap.yml:');
  });

  test('keeps the text that a person edited, and remembers what we wrote', () => {
    expect(planned(EDITED)).toEqual([]);
    const now = carriedOut(EDITED, planned(EDITED, OTHER));
    expect(typesOf(planned(EDITED, OTHER))).toEqual(['write-roadmap', 'update-pull']);
    expect(bodyOf(now)).toContain('The App');
    expect(now.file).toBe(OTHER);
    expect(parseManagedBlock(bodyOf(now))?.marker.id).toBe(checksum(OTHER));
    expect(planned(now, OTHER)).toEqual([]);
  });

  test('keeps what stands around its text', () => {
    const around = withBody(OFFERED, (body) => `Mine.\n\n${body}\n\nToo.`);
    const body = bodyOf(carriedOut(around, planned(around, OTHER)));
    expect([body.startsWith('Mine.\n\n<!--'), body.endsWith('\n\nToo.')]).toEqual([true, true]);
  });
});

describe('taken back, where another roadmap is followed', () => {
  test('it is closed and says so, once', () => {
    const actions = planWithdrawal(OFFERED);
    expect(typesOf(actions)).toEqual(['withdraw-pull']);
    const now = carriedOut(OFFERED, actions);
    expect(bodyOf(now)).not.toContain('What Milepost may do here');
    expect(parseManagedBlock(bodyOf(now))?.marker.kind).toBe('onboarding');
    expect(planWithdrawal(now)).toEqual([]);
  });

  test('it stays open with a warning where a person changed the file', () => {
    const actions = planWithdrawal(THEIRS);
    expect(typesOf(actions)).toEqual(['update-pull']);
    const now = carriedOut(THEIRS, actions);
    expect(bodyOf(now)).not.toContain('What Milepost may do here');
    expect(planWithdrawal(now)).toEqual([]);
  });

  test('a text that a person edited stays', () => {
    expect(planWithdrawal(EDITED)).toEqual([{ type: 'withdraw-pull', pull: 7, body: bodyOf(EDITED) }]);
    expect(planWithdrawal({ ...EDITED, file: OTHER })).toEqual([]);
  });

  test.each<[string, ObservedOffer, readonly string[]]>([
    ['there is none', NOTHING, []],
    ['its file is gone', { ...OFFERED, file: null }, ['withdraw-pull']],
    ["the pull request is a person's", withBody(OFFERED, () => 'Mine'), []],
    ['the marker is of an issue', withBody(OFFERED, (body) => body.replace('onboarding', 'item')), []],
  ])('where %s', (_, offer, expected) => {
    expect(typesOf(planWithdrawal(offer))).toEqual(expected);
  });
});

describe('a roadmap is followed already', () => {
  const marked = (kind: string) => `<!-- milepost:${kind} id=a sum=abc -->\ntext\n<!-- milepost:end -->`;
  const readme = (text: string) => ({ path: 'README.md', text });
  test.each<[string, Partial<Observed>, boolean]>([
    ['nothing of ours', {}, false],
    ['no README', { readme: null }, false],
    ['a README without our section', { readme: readme('# Me\n') }, false],
    ['our section', { readme: readme(`# Me\n${SECTION_START}\n${SECTION_END}\n`) }, true],
    [
      'a milestone of ours',
      { milestones: [aMilestone(), aMilestone({ description: marked('phase') })] },
      true,
    ],
    [
      'a milestone with the marker of an item',
      { milestones: [aMilestone({ description: marked('item') })] },
      false,
    ],
    ['an issue of ours', { issues: [anIssue(), anIssue({ number: 2, body: marked('item') })] }, true],
    ['an issue without a marker', { issues: [anIssue()] }, false],
  ])('where there is %s', (_, observed, expected) => {
    expect(isTracked(anObserved(observed))).toBe(expected);
  });
});
