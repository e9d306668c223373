// What the log takes of an error: what it is and where, and nothing of what was attached to it.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { withShortErrors } from '../../../src/app/log.ts';
import { MilepostError } from '../../../src/errors.ts';

/** What is logged of an error, as a line and as an object. */
function logged(
  err: unknown,
  run = (log: ReturnType<typeof withShortErrors>) => log,
): { line: string; err: unknown } {
  const lines: string[] = [];
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  run(withShortErrors(pino(target))).error({ err }, 'failed');
  const [line = ''] = lines;
  return { line, err: (JSON.parse(line) as { err: unknown }).err };
}

describe('an error in the log', () => {
  it('that Milepost knows is its words and its code, without a stack or a cause', () => {
    const error = new MilepostError('The database is away', {
      code: 'database',
      hint: 'Start it.',
      cause: new Error('postgres://user:password@host'),
    });
    const { line, err } = logged(error);
    expect(err).toEqual({
      ...{ type: 'MilepostError', message: 'The database is away' },
      ...{ code: 'database', hint: 'Start it.' },
    });
    expect(line).not.toContain('password');
  });

  it('that it does not know has its stack', () => {
    const error = new RangeError('odd');
    expect(logged(error).err).toEqual({ type: 'RangeError', message: 'odd', stack: error.stack });
  });

  it('shows nothing of the webhook that Probot hangs on it', () => {
    const error = Object.assign(new AggregateError([new Error('inner secret')], 'odd'), {
      event: { payload: { issue: { title: 'private' } } },
      request: { headers: { authorization: 'bearer abc' } },
    });
    const { line } = logged(error);
    for (const hidden of ['private', 'bearer', 'inner secret']) expect(line).not.toContain(hidden);
  });

  it.each([
    ['a text', 'only words', { type: 'string', message: 'only words' }],
    ['a number', 42, { type: 'number', message: '42' }],
    ['null', null, { type: 'object', message: 'null' }],
    ['an object', { token: 'secret' }, { type: 'object', message: '[object Object]' }],
  ])('may be %s', (_what, thrown, expected) => {
    expect(logged(thrown).err).toEqual(expected);
  });

  it('is short in a log that is derived from it, too', () => {
    const error = Object.assign(new Error('odd'), { event: 'private' });
    expect(logged(error, (log) => log.child({ repository: 'ada/path' })).line).not.toContain('private');
  });
});
