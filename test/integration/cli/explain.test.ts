// milepost explain: every code, as text and as JSON.
import { describe, expect, test } from 'vitest';
import { runCli } from '../../harness/run-cli.ts';

async function milepost(...args: readonly string[]) {
  return await runCli(args);
}

describe('explain', () => {
  test('what a code means, an example with what is said of it, and what to do', async () => {
    const { code, out, err } = await milepost('explain', 'needs-itself');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`# needs-itself

An item needs itself.

\`\`\`yaml
- book: Algebra
  needs: [algebra]
\`\`\`

\`\`\`text
this item needs itself ("algebra"). Take it out of "needs".
\`\`\`

What to do: Take it out of \`needs\`.`);
  });

  test('as JSON', async () => {
    const { code, out } = await milepost('explain', 'needs-itself', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      code: 'needs-itself',
      meaning: 'An item needs itself.',
      example: '- book: Algebra\n  needs: [algebra]',
      message: 'this item needs itself ("algebra"). Take it out of "needs".',
      fix: 'Take it out of `needs`.',
    });
  });

  test('an unknown code: the nearest one, and where they all are', async () => {
    expect(await milepost('explain', 'need-itself')).toEqual({
      code: 2,
      out: '',
      err: 'Milepost has no code "need-itself".\nDid you mean "needs-itself"? milepost explain lists all codes.',
    });
  });

  test('without a code: all there are', async () => {
    const { code, out } = await milepost('explain');
    expect(code).toBe(0);
    expect(out).toMatch(/^Dates: due-and-duration, due-before-start, /m);
    const json = JSON.parse((await milepost('explain', '--json')).out) as { codes: string[] };
    expect(json.codes).toContain('due-and-duration');
  });

  test.each(['closed-by-bot', 'over-limit'])('%s, which no roadmap file raises', async (name) => {
    const { code, out } = await milepost('explain', name);
    expect([code, out.split('\n')[0]]).toEqual([0, `# ${name}`]);
    expect(JSON.parse((await milepost('explain', name, '--json')).out)).toMatchObject({
      ok: true,
      code: name,
    });
  });

  test('no code, but a name that every object has', async () => {
    expect((await milepost('explain', 'constructor')).code).toBe(2);
  });
});
