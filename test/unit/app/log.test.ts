import { expect, test } from 'vitest';
import { createLog } from '../../../src/app/log.ts';

test('no text in the log can forge a line or move a cursor', () => {
  const written: string[] = [];
  const log = createLog('info', { write: (text) => written.push(text) });
  const evil = 'a\u009b31m\u202Ecod\u2028{"level":60}\n{"level":60}\u007f';
  log.child({ repository: evil }).warn({ err: new Error(evil) }, evil);
  expect(written).toHaveLength(1);
  const [line = ''] = written;
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  expect(line.slice(0, -1)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028-\u202E\u2066-\u2069]/);
  expect(line.endsWith('}\n')).toBe(true);
  expect(JSON.parse(line)).toMatchObject({ msg: evil, repository: evil, err: { message: evil } });
});
