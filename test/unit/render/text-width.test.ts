import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directionOf, estimateWidth, wrapText } from '../../../src/render/text-width.ts';
import { runs } from '../../harness/depth.ts';

describe('estimateWidth', () => {
  // As wide as Chromium draws it in Noto Sans at 20 pixels, weight 600.
  test.each([
    ['Deep Learning Theory & Mechanics', 351],
    ['MACHINE LEARNING ENGINEER', 312],
    ['Инженер машинного обучения', 331],
    ['机器学习工程师学习路线', 220],
    ['모델 배포와 운영', 139],
    ['مهندس تعلم الآلة', 140],
    ['मशीन लर्निंग इंजीनियर', 159],
    ['கணிதம் மற்றும் பைத்தான்', 269],
    ['🧱🔥🏭', 75],
    ['👩‍💻👨‍👩‍👧‍👦🇩🇪', 75],
  ])('%s: as wide as it is, or up to a third more', (text, drawn) => {
    const estimated = estimateWidth(text, 20);
    expect(estimated).toBeGreaterThanOrEqual(drawn);
    expect(estimated).toBeLessThan(drawn * 1.33);
  });

  test('what stands over a letter makes it no wider', () => {
    expect(estimateWidth('e\u0301\u0302\u0303', 10)).toBe(estimateWidth('e', 10));
  });
});

describe('wrapText', () => {
  const wrap = (text: string, width: number) => wrapText(text, { size: 10, width, lines: 3 });
  test.each<[what: string, text: string, width: number, lines: string[]]>([
    ['nothing', '', 100, []],
    ['what fits', 'Data Analyst', 100, ['Data Analyst']],
    ['words', 'Machine Learning Engineer', 60, ['Machine', 'Learning', 'Engineer']],
    ['more words than lines', 'One two three four five six seven', 40, ['One', 'two', 'three…']],
    ['a long word', 'Aaaaaaaaaaaaaaa', 60, ['Aaaaaaaaa', 'aaaaaa']],
    ['no spaces', '机器学习工程师', 45, ['机器学习', '工程师']],
    ['hyphens', 'Full end-to-end', 50, ['Full end-', 'to-end']],
    ['signs of several characters', '👩‍💻👩‍💻👩‍💻', 30, ['👩‍💻👩‍💻', '👩‍💻']],
  ])('%s', (...[, text, width, lines]) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('law: each line fits, nothing is lost without an ellipsis, and no sign is torn', () => {
    const signs = fc.constantFrom('a', 'W', ' ', '-', '学', 'م', 'क्षि', '👩‍💻', '🇩🇪', 'e\u0301');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), fc.integer({ min: 40, max: 200 }), (pieces, width) => {
        const text = pieces.join('');
        const lines = wrap(text, width);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(estimateWidth(line, 10)).toBeLessThanOrEqual(width);
        const [shown, all] = [lines.join(''), text].map((one) => one.replaceAll(' ', ''));
        if (shown?.endsWith('…') === true) expect(all?.startsWith(shown.slice(0, -1))).toBe(true);
        else expect(shown).toBe(all);
      }),
      runs(200),
    );
  });
});

test.each([
  ['Data', 'ltr'],
  ['مهندس', 'rtl'],
  ['🧱 עבודה Python', 'rtl'],
  ['Python للجميع', 'ltr'],
  ['2027', 'ltr'],
])('%s is read %s', (text, expected) => {
  expect(directionOf(text)).toBe(expected);
});
