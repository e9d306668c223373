// The command line within the test's own process, with all that it prints.
import type { ExitCode } from '../../src/cli/io.ts';
import { run } from '../../src/cli/program.ts';
import { aFakeIo } from './fake-io.ts';

export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs `milepost` with these arguments. */
export async function runCli(
  args: readonly string[],
  overrides?: Parameters<typeof aFakeIo>[0],
): Promise<Ran> {
  const io = aFakeIo(overrides);
  const code = await run(args, io);
  return { code, out: io.printed.out.join('\n'), err: io.printed.err.join('\n') };
}
