// Lists that go on after their first page: one request for each further page.
import { failure } from '../failures/failure.ts';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A page as GitHub's schema has it: the list may be null, and so may each of its nodes. */
export interface Page<Node> {
  readonly pageInfo: PageInfo;
  readonly nodes?: readonly (Node | null)[] | null;
}

/** What there is in a list; what GitHub does not show is not there. */
export function nodesOf<Node>(
  list: { readonly nodes?: readonly (Node | null)[] | null } | null | undefined,
): readonly Asked<Node>[] {
  return (list?.nodes ?? []).flatMap((node) => ofType(node) ?? []);
}

/** What a document asks nothing of, since it is of another type than the one that it asks for. */
function isBare(node: unknown): boolean {
  return typeof node === 'object' && node !== null && Object.keys(node).length === 0;
}

/** Of what a document asks for by type, the types that it asks something of. */
type Asked<Node> = Node extends Record<PropertyKey, never> ? never : NonNullable<Node>;

/** A node of the type that the document asks for, or nothing. */
export function ofType<Node>(node: Node): Asked<Node> | null {
  return node === null || node === undefined || isBare(node) ? null : (node as Asked<Node>);
}

export interface Following<Node> {
  readonly first: Page<Node> | null | undefined;
  /** The page after a cursor; undefined where what it belongs to no longer exists. */
  readonly next: (after: string) => Promise<Page<Node> | null | undefined>;
  /** Takes a page's nodes; says `enough` where no further page is needed. */
  readonly take: (nodes: readonly Asked<Node>[]) => 'enough' | undefined;
}

/** Follows the cursors. Half a list would be taken for all there is, so what goes away meanwhile is an error. */
export async function follow<Node>({ first, next, take }: Following<Node>): Promise<void> {
  for (let page = first; page !== null && page !== undefined;) {
    if (take(nodesOf(page)) === 'enough') return;
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor === null) return;
    page = await next(endCursor);
    if (page === null || page === undefined) throw failure('gone');
  }
}
