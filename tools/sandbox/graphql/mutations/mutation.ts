// What every mutation is made of: its input, and the client's own id handed back.

import type { Context } from '../context.ts';
import type { Resolver } from '../field-types.ts';

/** A mutation's resolver. GitHub's schema has checked that the arguments are `{ input: Input }`. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the one unchecked step, from GitHub's schema to our type
export function mutation<Input>(
  run: (input: Input, context: Context) => Readonly<Record<string, unknown>>,
): Resolver<undefined> {
  return (_source, args, context) => {
    const { input } = args as unknown as {
      readonly input: Input & { readonly clientMutationId?: string | null };
    };
    return { clientMutationId: input.clientMutationId ?? null, ...run(input, context) };
  };
}
