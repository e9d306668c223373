import { describe, expect, test } from 'vitest';
import { renderTemplate } from '../../../src/render/liquid.ts';

describe('renderTemplate', () => {
  test('escapes every value', () => {
    expect(renderTemplate('issues/milestone', { goal: 'a <b> *c*', outcome: '@me' })).toBe(
      'a &#x3C;b> \\*c\\*\n\n**Afterwards:** @\u200Bme\n',
    );
  });

  test('Liquid in a value is text', () => {
    expect(renderTemplate('issues/milestone', { goal: '{{ outcome }}{% raw %}', outcome: null })).toBe(
      '{{ outcome }}{% raw %}\n',
    );
  });

  test('a value that the template names and nobody gives is an error', () => {
    expect(() => renderTemplate('issues/milestone', { goal: 'a' })).toThrow(/outcome/);
  });

  test('what is inherited is not given', () => {
    const inherited = Object.create({ outcome: 'x' }) as Record<string, unknown>;
    expect(() => renderTemplate('issues/milestone', Object.assign(inherited, { goal: 'a' }))).toThrow(
      /outcome/,
    );
  });

  test('a value that is no text is an error', () => {
    expect(() => renderTemplate('issues/milestone', { goal: 'a', outcome: { deep: true } })).toThrow(
      /not object/,
    );
  });

  test('there is no other template than those in the folder', () => {
    expect(() => renderTemplate('../package.json', {})).toThrow('There is no template');
  });
});
