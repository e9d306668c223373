// The offer of a first roadmap on GitHub: what there is of it, and the writes of its plan.
import { ONBOARDING_BRANCH } from '../tracker/observed.ts';
import {
  OFFERED_PATH,
  OFFER_HEADLINE,
  type ObservedOffer,
  type OnboardingAction,
} from '../tracker/onboarding.ts';
import type { GitHub } from './connect.ts';
import { type RepositoryName, exactText, readBytes } from './files.ts';
import { type BlobNode, type ObjectNode, blobOf } from './look-answer.ts';
import { onboardingQuery } from './look-query.ts';
import type { Target } from './run.ts';
import { commitFiles } from './write-files.ts';

/** A Markdown file of the repository. */
export interface MarkdownFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A Markdown file that is not read yet. */
export interface MarkdownBlob {
  readonly path: string;
  readonly blob: BlobNode;
}

export interface OfferLook {
  readonly offer: ObservedOffer;
  readonly markdown: readonly MarkdownBlob[];
}

interface OfferAnswer {
  readonly repository: {
    readonly branch: {
      readonly target: { readonly oid: string; readonly messageHeadline?: string } | null;
    } | null;
    readonly file: ObjectNode;
    readonly pulls: {
      readonly nodes: readonly {
        readonly number: number;
        readonly state: 'OPEN' | 'CLOSED' | 'MERGED';
        readonly isCrossRepository: boolean;
        readonly body: string;
      }[];
    };
  } & Readonly<Record<`markdown${number}`, ObjectNode>>;
}

/** What an import reads at most. */
const READ_LIMIT = 1024 * 1024;

/** Looks for the offer, and for the Markdown that it could be made of, in one request. */
export async function observeOffer(
  github: GitHub,
  at: RepositoryName,
  paths: readonly string[],
): Promise<OfferLook> {
  const expressions = paths.map((path, index) => [`markdown${index}`, `HEAD:${path}`] as const);
  const { repository } = await github.graphql<OfferAnswer>(onboardingQuery(paths.length), {
    owner: at.owner,
    name: at.name,
    branch: ONBOARDING_BRANCH,
    ref: `refs/heads/${ONBOARDING_BRANCH}`,
    file: `${ONBOARDING_BRANCH}:${OFFERED_PATH}`,
    ...Object.fromEntries(expressions),
  });
  const markdown = paths.flatMap((path, index): readonly MarkdownBlob[] => {
    const blob = blobOf(repository[`markdown${index}`]);
    return blob === null || blob.byteSize > READ_LIMIT ? [] : [{ path, blob }];
  });
  const target = repository.branch?.target ?? null;
  const file = blobOf(repository.file);
  // A fork's branch of that name is not ours.
  const pull = repository.pulls.nodes.find(({ isCrossRepository }) => !isCrossRepository);
  return {
    markdown,
    offer: {
      branch: target === null ? null : { head: target.oid, headline: target.messageHeadline ?? '' },
      file: file === null ? null : await exactText(github, at, file),
      pull: pull === undefined ? null : { number: pull.number, state: STATES[pull.state], body: pull.body },
    },
  };
}

/** The bytes of Markdown files. One request for each that GraphQL did not give whole. */
export async function readMarkdown(
  github: GitHub,
  at: RepositoryName,
  files: readonly MarkdownBlob[],
): Promise<readonly MarkdownFile[]> {
  const read: MarkdownFile[] = [];
  for (const { path, blob } of files) read.push({ path, bytes: await readBytes(github, at, blob) });
  return read;
}

const STATES = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

/** Carries the plan out, in its order. Throws a MilepostError where it stops half-way; the next look goes on from there. */
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
      case 'update-pull': {
        const pull_number = action.pull;
        const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
        await github.request(route, { ...at, pull_number, body: action.body });
      }
    }
  }
}
