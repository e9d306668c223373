// Every code of every catalogue is explained on one page, stands once, and is raised by the source.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderProblemsPage } from '../../schema/problems-page.ts';
import { CODE_AREAS, explainCode } from '../../src/codes.ts';
import { LEFT_OUT } from '../../src/import/report/left-out.ts';
import { CONFLICTS } from '../../src/tracker/conflicts/conflict.ts';

const SRC = new URL('../../src/', import.meta.url);
const CODES = CODE_AREAS.flatMap(({ codes }) => codes);

/** The source of a floor without its catalogues. */
function sourceOf(...folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(new URL(folder, SRC), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !file.startsWith('conflicts') && !file.endsWith('left-out.ts'),
      )
      .map((file) => `${folder}/${file}`),
  );
  return files.map((file) => readFileSync(new URL(file, SRC), 'utf8')).join('\n');
}

test('the page is fresh: after a change, run npm run schema', () => {
  expect(readFileSync(new URL('../docs/problems.md', SRC), 'utf8')).toBe(renderProblemsPage());
});

test('the page explains every code, and none has two meanings', () => {
  const heads = [...renderProblemsPage().matchAll(/^### `(.*)`$/gm)].map(([, code]) => code);
  expect(heads).toEqual(CODES);
  expect(new Set(CODES).size).toBe(CODES.length);
});

test('the message of every example is whole', () => {
  const texts = CODES.map((code) => JSON.stringify(explainCode(code)));
  expect(texts.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
});

test('a plan, or its application, raises every conflict', () => {
  const source = sourceOf('tracker', 'progress', 'github');
  expect(Object.keys(CONFLICTS).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});

test('an import has every reason to leave something out', () => {
  const source = sourceOf('import');
  const raised = Object.keys(LEFT_OUT).filter((code) => new RegExp(`leaveOut\\(.*'${code}'`).test(source));
  expect(raised).toEqual(Object.keys(LEFT_OUT));
});
