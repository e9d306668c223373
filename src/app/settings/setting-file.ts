// A file that a setting names.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SettingError, quoteSetting } from '../../setting.ts';

/** Longer ones are no paths that anybody has; a key may have been pasted there. */
export const LONGEST_PATH = 300;

/** Its bytes. Throws a SettingError that begins with `name` and says where it was looked for. */
export function readSettingFile(name: string, path: string): Buffer {
  const place = resolve(path);
  try {
    return readFileSync(place);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const what = UNREADABLE[code] ?? `it cannot be read (${code})`;
    const where = place === path ? '' : `, looked for at ${place}`;
    const home = path.startsWith('~') ? ' ~ is not expanded here: write the whole path.' : '';
    throw new SettingError(`${name} is ${quoteSetting(path, LONGEST_PATH)}: ${what}${where}.${home}`);
  }
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'that is a folder',
  EACCES: 'this user may not read it',
};
