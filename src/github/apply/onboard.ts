// The offer of a first roadmap on GitHub: what there is of it, and the writes of its plan.
import { MAX_BYTES } from '../../import/source/decode.ts';
import { ONBOARDING_BRANCH } from '../../tracker/our-names.ts';
import {
  OFFERED_PATH,
  OFFER_HEADLINE,
  type ObservedOffer,
  type OnboardingAction,
} from '../../tracker/onboarding/onboarding.ts';
import { type Blob, type Blobs, exactText, prefetch, readBytes } from '../observe/blobs.ts';
import type { GitHub } from '../client/connect.ts';
import type { OnboardingQuery } from '../graphql/graphql-types.ts';
import { findOurPull } from '../observe/lists/our-pulls.ts';
import { ofType } from '../graphql/pages.ts';
import { failure } from '../failures/failure.ts';
import { readWide } from '../graphql/read-wide.ts';
import type { Target } from './run.ts';
import { commitFiles } from './actions/write-files.ts';

/** A Markdown file of the repository. */
export interface MarkdownFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A Markdown file that is not read yet. */
export interface MarkdownBlob {
  readonly path: string;
  readonly blob: Blob;
}

export interface OfferObservation {
  readonly offer: ObservedOffer;
  readonly markdown: readonly MarkdownBlob[];
}

type Repository = NonNullable<OnboardingQuery['repository']>;

/** Finds the offer, and for the Markdown that it could be made of, in one request. */
export async function observeOffer(blobs: Blobs, paths: readonly string[]): Promise<OfferObservation> {
  const { reader, at } = blobs;
  const expression = (index: number) => `HEAD:${paths[index] ?? OFFERED_PATH}`;
  const { repository } = await readWide(reader, 'Onboarding', ({ few }) => ({
    ...{ owner: at.owner, name: at.name, few },
    branch: ONBOARDING_BRANCH,
    ref: `refs/heads/${ONBOARDING_BRANCH}`,
    file: `${ONBOARDING_BRANCH}:${OFFERED_PATH}`,
    ...{ markdown0: expression(0), markdown1: expression(1), markdown2: expression(2) },
    ...{ markdown3: expression(3), markdown4: expression(4) },
  }));
  if (repository === null) throw failure('gone');
  const target = repository.branch?.target ?? null;
  const file = ofType(repository.file);
  const pull = await findOurPull({ reader, at, branch: ONBOARDING_BRANCH }, repository.ourPulls);
  const isOver = pull !== null && pull.state !== 'OPEN';
  return {
    markdown: markdownOf(repository, paths),
    offer: {
      branch: target === null ? null : { head: target.oid, headline: headlineOf(target) },
      // Where somebody said no, nothing more is asked.
      file: file === null || file.byteSize > MAX_BYTES || isOver ? null : await exactText(blobs, file),
      pull: pull === null ? null : { number: pull.number, state: STATES[pull.state], body: pull.body },
    },
  };
}

function headlineOf(target: { readonly oid: string } | { readonly messageHeadline: string }): string {
  return 'messageHeadline' in target ? target.messageHeadline : '';
}

function markdownOf(repository: Repository, paths: readonly string[]): readonly MarkdownBlob[] {
  return paths.flatMap((path, index): readonly MarkdownBlob[] => {
    const blob = ofType(repository[`markdown${index as 0}`]);
    return blob === null || blob.byteSize > MAX_BYTES ? [] : [{ path, blob }];
  });
}

/** The bytes of Markdown files. One request for all, and one for each that GraphQL does not give whole. */
export async function readMarkdown(
  blobs: Blobs,
  files: readonly MarkdownBlob[],
): Promise<readonly MarkdownFile[]> {
  await prefetch(
    blobs,
    files.map(({ blob }) => blob),
  );
  const read: MarkdownFile[] = [];
  for (const { path, blob } of files) read.push({ path, bytes: await readBytes(blobs, blob) });
  return read;
}

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** Carries the plan out, in its order. Throws a MilepostError where it stops half-way; the next reconciliation goes on from there. */
export async function applyOnboarding(
  github: GitHub,
  target: Target & { readonly branchHead: string | null },
  actions: readonly OnboardingAction[],
): Promise<void> {
  const at = { owner: target.owner, repo: target.name };
  let head = target.branchHead;
  for (const action of actions) {
    switch (action.type) {
      case 'create-branch': {
        const ref = `refs/heads/${ONBOARDING_BRANCH}`;
        await github.request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref, sha: action.from });
        head = action.from;
        break;
      }
      case 'write-roadmap':
        await commitFiles(github, target, {
          branch: ONBOARDING_BRANCH,
          head: head ?? '',
          headline: OFFER_HEADLINE,
          files: [{ path: OFFERED_PATH, text: action.text }],
        });
        break;
      case 'open-pull': {
        const { title, body } = action;
        const pull = { title, body, head: ONBOARDING_BRANCH, base: target.defaultBranch ?? '' };
        await github.request('POST /repos/{owner}/{repo}/pulls', { ...at, ...pull });
        break;
      }
      case 'update-pull':
      case 'withdraw-pull': {
        const { pull: pull_number, body } = action;
        const closing = action.type === 'withdraw-pull' ? ({ state: 'closed' } as const) : {};
        const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
        await github.request(route, { ...at, pull_number, body, ...closing });
      }
    }
  }
}
