// The App, for the commands that run or ask it. It alone needs packages beside the command line, which may be left out.
import { MilepostError } from '../errors.ts';

/** Loads a module. Rejects with a MilepostError `config` where one of the optional packages is not installed. */
export async function loadApp<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    const name = /^Cannot find (?:package|module) '([^']+)'/.exec((cause as Error).message)?.[1];
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND' || name === undefined) throw cause;
    throw new MilepostError(
      `This command runs the App, which needs the package ${name}: it is not installed.`,
      {
        code: 'config',
        hint: 'It is an optional one: install Milepost again with npm install --include=optional.',
        cause,
      },
    );
  }
}
