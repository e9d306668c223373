// How a roadmap names the one that it extends. Says where to look, and reads nothing.

/** A roadmap elsewhere: one that ships with Milepost, or a file on GitHub. */
export type Reference =
  | { readonly kind: 'shipped'; readonly name: string }
  | {
      readonly kind: 'github';
      readonly owner: string;
      readonly repository: string;
      readonly path: string;
      /** A branch, tag or commit; without it, the default branch. */
      readonly ref?: string;
    };

const SHIPPED = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

// A name that git would not take for a path out of the repository, nor for an option.
const STEP = String.raw`(?!\.\.?(?:/|@|$))[^/@\s\\:?*^~[\]]+`;
const GITHUB = new RegExp(
  String.raw`^(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,38})/(?<repository>(?!\.\.?/)[\w.-]{1,100})/(?<path>(?:${STEP}/)*${STEP}\.ya?ml)(?:@(?<ref>(?![-/.])(?!.*\.\.)[^\s\\:?*^~[\]@]{1,200}))?$`,
);

/** What `extends` may hold, in either form. */
export const REFERENCE = new RegExp(`${SHIPPED.source}|${GITHUB.source}`);

/** A reference taken apart; undefined where it is none. */
export function parseReference(text: string): Reference | undefined {
  const trimmed = text.trim();
  if (SHIPPED.test(trimmed)) return { kind: 'shipped', name: trimmed };
  const { owner, repository, path, ref } = GITHUB.exec(trimmed)?.groups ?? {};
  if (owner === undefined || repository === undefined || path === undefined) return undefined;
  return { kind: 'github', owner, repository, path, ...(ref !== undefined && { ref }) };
}

/** `https://github.com/owner/repo/blob/main/a.yml` → `owner/repo/a.yml@main`. */
export function repairReference(value: unknown): string | undefined {
  const address =
    /^(?:https?:\/\/)?(?:www\.)?(?:github\.com|raw\.githubusercontent\.com)\/([^/]+\/[^/]+)\/(?:(?:blob|raw)\/)?([^/]+)\/([^?#]+)/i.exec(
      String(value).trim(),
    );
  if (address === null) return undefined;
  const [, repository = '', ref = '', path = ''] = address;
  const repaired = `${repository}/${path}@${ref}`;
  return parseReference(repaired) === undefined ? undefined : repaired;
}
