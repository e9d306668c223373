// Whatever follows a command, nothing of it acts: in an answer, an issue or the README.
import { describe, expect, it } from 'vitest';
import { parseManagedBlock } from '../../../../src/tracker/content/managed-block.ts';
import { COMMAND_WORDS } from '../../../../src/tracker/commands/meaning/words.ts';
import { planFor, settled } from '../../../../tools/harness/builders/after.ts';
import { aRemark, minute } from '../../../../tools/harness/builders/observed.ts';
import { aPhase, aRoadmap, anItem } from '../../../../tools/harness/builders/roadmap.ts';
import { some } from '../../../harness/depth.ts';

const ROADMAP = aRoadmap({
  skills: [{ name: 'SQL', target: 'advanced', taughtBy: ['a'] }],
  phases: [aPhase({ items: ['a', 'b'].map((id) => anItem({ id })) })],
});
const START = settled(ROADMAP);

const ARGUMENTS: Readonly<Record<string, string>> = {
  'control characters': 'a\u0000\u0007\u001B[31mred\u0085b',
  'sixty-four kilobytes': 'x '.repeat(32_000),
  'one long word': 'x'.repeat(64_000),
  Markdown: '**bold** [a](javascript:alert(1)) | `code` <img src=x onerror=alert(1)>',
  mentions: '@ada and @org/team, #1, GH-1',
  'the end of our part': '--> <!-- milepost:end --> <!-- milepost:start -->',
  'a marker': '<!-- milepost:item id=b sum=x did=done.9.2026-01-01 pause=9.2026-01-01.open -->',
  'an answer': '<!-- milepost:answer about=help to=9999999999 -->',
  'attributes of a marker': 'x pause=9.2026-01-01.open skills=a1b2c3d4.advanced.9.2026-01-01',
  'marks that reorder': '\u202Eevil\u2066\u200F',
  'an address with a password': 'https://user:secret@example.com/',
  'an address that is code': 'javascript:alert(1)//',
  'an address with a name': 'https://example.com/@ada/%3C!--%20--%3E?a=1&b=(2)',
  'a long address': `https://example.com/${'a'.repeat(3000)}`,
  'emoji alone': '🏖️🏖️👩‍👩‍👧',
  'a half of a letter': 'a\uD83C',
  'names of JavaScript': '__proto__ constructor',
  'wrong percents': '%00%E0%A4 100%',
};

const HIDDEN = /[\u202E\u2066\p{Cc}]/u;

describe.each(Object.entries(ARGUMENTS))('%s', (_what, argument) => {
  it.each(some(COMMAND_WORDS, argument.length))('after "%s" do nothing else', (word) => {
    const remark = aRemark({ id: 950, on: 1, body: `/milepost ${word} ${argument}` });
    const observed = { ...START, remarks: [remark] };
    const plan = planFor(ROADMAP, observed, minute(90));
    const after = settled(ROADMAP, observed, { at: minute(90) });
    expect(planFor(ROADMAP, after, minute(91)).actions).toEqual([]);
    for (const action of plan.actions)
      if (action.type === 'answer-command') {
        expect(action.body.length).toBeLessThan(65_536);
        expect(action.body.match(/<!--/g)).toHaveLength(1);
        expect(action.body).not.toMatch(/(^|[^\w`])@(ada|org)|(?<![\\\w/])#1\b(?! )/);
        expect(action.body.replaceAll('\n', ' ')).not.toMatch(HIDDEN);
      }
    for (const [index, { body }] of after.issues.entries()) {
      expect(body.length).toBeLessThan(65_536);
      expect(parseManagedBlock(body)?.marker.id).toBe(['a', 'b'][index]);
      expect(body.match(/<!-- milepost:/g)).toHaveLength(2);
      expect(body.replaceAll('\n', ' ')).not.toMatch(HIDDEN);
      if (word === 'done') expect(body).not.toContain('secret');
    }
    const readme = after.readme?.text ?? '';
    expect(readme.match(/<!-- milepost:/g)).toHaveLength(2);
    expect(readme).not.toMatch(/@(ada|org)/);
    expect(readme.replaceAll('\n', ' ')).not.toMatch(HIDDEN);
    if (word === 'done') expect(readme).not.toContain('secret');
  });
});
