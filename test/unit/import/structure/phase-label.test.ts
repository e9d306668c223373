// What a heading says of its phase: its label, its title, how long it takes, and what of it was a guess.
import { describe, expect, test } from 'vitest';
import { readLabelOfPhase, readPhaseTitle } from '../../../../src/import/structure/phase-label.ts';

type Said = Partial<ReturnType<typeof readPhaseTitle>>;

const TABLE: Readonly<Record<string, readonly (readonly [heading: string, title: string, said?: Said])[]>> = {
  'a time behind the title': [
    ['Basics (4 weeks)', 'Basics', { duration: '4 weeks' }],
    ['Basics [4 weeks]', 'Basics', { duration: '4 weeks' }],
    ['Basics（4周）', 'Basics', { duration: '4 weeks' }],
    ['Basics (3 weeks) and more', 'Basics and more', { duration: '3 weeks' }],
    ['Basics – 4 weeks', 'Basics', { duration: '4 weeks' }],
    ['Basics | 3 months', 'Basics', { duration: '3 months' }],
    ['Basics: 1 year', 'Basics', { duration: '12 months' }],
    ['Basics — about 4 weeks', 'Basics', { duration: '4 weeks' }],
    ['Basics (about 4 weeks)', 'Basics', { duration: '4 weeks' }],
    ['Basics (4 months each stage)', 'Basics', { duration: '4 months' }],
    ['Basics (3 weeks; total)', 'Basics', { duration: '3 weeks' }],
    ['🧠 Phase 2: Basics (4 weeks)', 'Basics', { ...step(2), emoji: '🧠', duration: '4 weeks' }],
  ],
  'the longer end of a range': [
    ['Basics (4-6 weeks)', 'Basics', { duration: '6 weeks', guesses: ['the longer time of "4-6 weeks"'] }],
    ['Basics – 4-6 weeks', 'Basics', { duration: '6 weeks', guesses: ['the longer time of "4-6 weeks"'] }],
    [
      'Basics ( 2 to 3 weeks )',
      'Basics',
      { duration: '3 weeks', guesses: ['the longer time of "2 to 3 weeks"'] },
    ],
  ],
  'a time that is about something else': [
    ['Basics (4 months in the wild)', 'Basics (4 months in the wild)'],
    ['Basics (in the wild for 4 months)', 'Basics (in the wild for 4 months)'],
    ['Basics – 4 weeks of joy', 'Basics – 4 weeks of joy'],
    ['Basics (a b) (4 weeks)', 'Basics (a b)', { duration: '4 weeks' }],
    ['Practice 10 hours', 'Practice 10 hours'],
  ],
  'what else is said': [
    ['Basics (10 hours)', 'Basics', { guesses: ['it says "10 hours"'] }],
    ['Basics ($30)', 'Basics', { guesses: ['it says "$30"'] }],
    ['Basics (5 projects)', 'Basics', { guesses: ['it says "5 projects"'] }],
    ['Basics (5 projects) ($30)', 'Basics', { guesses: ['it says "5 projects"', 'it says "$30"'] }],
    ['Basics (3 weeks) (2 months)', 'Basics', { duration: '3 weeks', guesses: ['it says "2 months"'] }],
    [
      'Basics (4 weeks, 5 h a week)',
      'Basics',
      { duration: '4 weeks', guesses: ['it says "4 weeks, 5 h a week"'] },
    ],
    [
      'Basics – 40 hours – 3 weeks',
      'Basics',
      { duration: '3 weeks', guesses: ['it says "40 hours – 3 weeks"'] },
    ],
    [
      'Basics (2-3 weeks) – 10 hours',
      'Basics',
      { duration: '3 weeks', guesses: ['the longer time of "2-3 weeks"', 'it says "10 hours"'] },
    ],
    ['Basics (3 weeks) [free]', 'Basics', { duration: '3 weeks', guesses: ['it says "free"'] }],
  ],
  'a label': [
    ['Phase 1: Basics', 'Basics', step(1)],
    ['Phase 1 → Basics', 'Basics', step(1)],
    ['Phase 1: — Basics —', 'Basics', step(1)],
    ['Phase 1:   Long   title ', 'Long title', step(1)],
    ['Phase 1: Deep\u00A0 work', 'Deep\u00A0work', step(1)],
    ['Phase 1: Basics.', 'Basics.', step(1)],
    ['Phase 1: ..Basics::', 'Basics', step(1)],
    ['1. Basics', 'Basics', { label: 'number', from: 1 }],
    ['Phase 1: 🌱 Basics', 'Basics', { ...step(1), emoji: '🌱' }],
    ['🧠 Phase 1: 🌱 Basics', 'Basics', { ...step(1), emoji: '🧠' }],
  ],
  'several things in brackets': [
    ['Basics (free, 3 weeks)', 'Basics', { duration: '3 weeks', guesses: ['it says "free"'] }],
    ['Basics [3 weeks; free]', 'Basics', { duration: '3 weeks', guesses: ['it says "free"'] }],
    ['Basics（無料、3週間）', 'Basics', { duration: '3 weeks', guesses: ['it says "無料"'] }],
    ['Basics (optional | 3 weeks)', 'Basics (optional)', { duration: '3 weeks', optional: true }],
    ['Basics (beginner, 40 hours)', 'Basics (beginner)', { guesses: ['it says "40 hours"'] }],
    [
      'Basics ($30, 3 weeks, new)',
      'Basics',
      { duration: '3 weeks', guesses: ['it says "new"', 'it says "$30"'] },
    ],
    ['Basics (free, fast, 3 weeks)', 'Basics (free, fast, 3 weeks)'],
    ['Basics (free,3 weeks)', 'Basics', { duration: '3 weeks', guesses: ['it says "free"'] }],
    ['기초 (무료, 3주)', '기초', { duration: '3 weeks', guesses: ['it says "무료"'] }],
    ['أساسيات (مجاني، 3 أسابيع)', 'أساسيات', { duration: '3 weeks', guesses: ['it says "مجاني"'] }],
    ['基础（可选，3周）', '基础（可选）', { duration: '3 weeks', optional: true }],
    [
      'Basics (5 weeks, 2 h/week, free)',
      'Basics',
      { duration: '5 weeks', guesses: ['it says "5 weeks, 2 h/week"', 'it says "free"'] },
    ],
    ['Databases (SQL, 3 weeks)', 'Databases', { duration: '3 weeks', guesses: ['it says "SQL, 3 weeks"'] }],
  ],
  'the work in other languages, and none of it': [
    [
      'Phase 1: Scales (1-2 months) ⏱️ 115-170 hours',
      'Scales',
      {
        ...step(1),
        duration: '2 months',
        guesses: ['the longer time of "1-2 months"', 'it says "115-170 hours"'],
      },
    ],
    ['Phase 1: Scales ⏱️ 115-170 hours', 'Scales', { ...step(1), guesses: ['it says "115-170 hours"'] }],
    ['Week 3 (10 hours)', 'Week 3', { ...step(3), duration: '1 week', guesses: ['it says "10 hours"'] }],
    [
      'Month 2 – Chords (≈ 20h/week)',
      'Chords',
      { ...step(2), duration: '1 month', guesses: ['it says "≈ 20h/week"'] },
    ],
    ['Phase 3 | Chords | 40 hours', 'Chords', { ...step(3), guesses: ['it says "40 hours"'] }],
    ['Фаза 2: Аккорды (2 часа в день)', 'Аккорды', { ...step(2), guesses: ['it says "2 часа в день"'] }],
    ['第2段階：和音（40時間）', '和音', { ...step(2), guesses: ['it says "40時間"'] }],
    ['SEMANA 3 (JULIO)', 'SEMANA 3 (JULIO)', { ...step(3), duration: '1 week' }],
    [
      '📅 SEMANA 4 – FASE 3 ARRANCA',
      'SEMANA 4 – FASE 3 ARRANCA',
      { ...step(4), emoji: '📅', duration: '1 week' },
    ],
    ['Phase 4: The first 100 hours of practice', 'The first 100 hours of practice', step(4)],
    ['Phase 5: Songs of 3 minutes', 'Songs of 3 minutes', step(5)],
  ],
  'a label that says how long': [
    ['Week 2: Basics', 'Basics', { ...step(2), duration: '1 week' }],
    ['Weeks 2–4: Basics (3 weeks)', 'Basics', { ...step(2), duration: '3 weeks' }],
    [
      'Week 2: Basics (2 weeks)',
      'Basics',
      { ...step(2), duration: '1 week', guesses: ['it says "2 weeks"'] },
    ],
    [
      'Week 2: Basics (2 weeks, 5 h a week)',
      'Basics',
      { ...step(2), duration: '1 week', guesses: ['it says "2 weeks, 5 h a week"'] },
    ],
    ['Week 2: Basics – 8 h', 'Basics', { ...step(2), duration: '1 week', guesses: ['it says "8 h"'] }],
    ['Weeks 1-5: Basics (3-5 weeks)', 'Basics', { ...step(1), duration: '5 weeks' }],
  ],
  'a label that is the title': [
    ['Phase 1', 'Phase 1', step(1)],
    ['Phase 3 🚀', 'Phase 3', { ...step(3), emoji: '🚀' }],
    ['Phase 1 (4 weeks)', 'Phase 1', { ...step(1), duration: '4 weeks' }],
    ['Phase 2: (May)', 'Phase 2: (May)', step(2)],
    ['Months 4–6', 'Months 4–6', { ...step(4), duration: '3 months' }],
    ['Week 3: 2027-01-01', 'Week 3: 2027-01-01', { ...step(3), duration: '1 week' }],
    [
      'Week 4 – Phase 3 begins (2 h)',
      'Week 4 – Phase 3 begins',
      { ...step(4), duration: '1 week', guesses: ['it says "2 h"'] },
    ],
    ['Phase 1 - Week 2', 'Phase 1 - Week 2', step(1)],
    ['Phase 1: Week 2', 'Phase 1: Week 2', step(1)],
    ['Phase 1 (Weeks 1-2)', 'Phase 1', { ...step(1), duration: '2 weeks' }],
    ['Phase 1: Week 2 (4 h)', 'Phase 1: Week 2', { ...step(1), guesses: ['it says "4 h"'] }],
    ['Phase 1 - Basics', 'Basics', step(1)],
    ['Phase 1 (optional): Basics', 'Basics (optional)', { ...step(1), optional: true }],
    ['Phase 1 (in May) – Basics – more', 'Basics – more (in May)', step(1)],
    ['Phase 1 (free)', 'Phase 1', { ...step(1), guesses: ['it says "free"'] }],
    ['Phase 1 – 10 hours', 'Phase 1', { ...step(1), guesses: ['it says "10 hours"'] }],
    ['Phase 1 - 3 weeks', 'Phase 1', { ...step(1), duration: '3 weeks' }],
    ['Week 3 – 10 hours', 'Week 3', { ...step(3), duration: '1 week', guesses: ['it says "10 hours"'] }],
    [
      'Woche 3 – 10 Stunden',
      'Woche 3',
      { ...step(3), duration: '1 week', guesses: ['it says "10 Stunden"'] },
    ],
    ['Day 1: 3 h', 'Day 1', { ...step(1), duration: '1 day', guesses: ['it says "3 h"'] }],
    [
      'Week 3 – 2 x 20 minutes',
      'Week 3',
      { ...step(3), duration: '1 week', guesses: ['it says "2 x 20 minutes"'] },
    ],
    [
      'Week 3 – 10 hours – Loops',
      'Loops',
      { ...step(3), duration: '1 week', guesses: ['it says "10 hours"'] },
    ],
    ['Phase 1 – 2 weeks: Basics', 'Basics', { ...step(1), duration: '2 weeks' }],
    ['Phase 2: 4 weeks (free)', 'Phase 2', { ...step(2), duration: '4 weeks', guesses: ['it says "free"'] }],
    ['Week 1 – free', 'Week 1', { ...step(1), duration: '1 week', guesses: ['it says "free"'] }],
    ['Week 3 – optional', 'Week 3 – optional', { ...step(3), duration: '1 week', optional: true }],
    ['Day 1 – 30min', 'Day 1', { ...step(1), duration: '1 day', guesses: ['it says "30min"'] }],
    ['Week 3 – 10', 'Week 3 – 10', { ...step(3), duration: '8 weeks' }],
  ],
  'no title at all': [
    ['', ''],
    [' (4 weeks) ', '(4 weeks)', { duration: '4 weeks' }],
    [' 🧠 ', '🧠', { emoji: '🧠' }],
    [' — ', '—'],
  ],
  'tags and names of note-takers': [
    ['Theory #music #art-history/x_1', 'Theory'],
    ['Theory  #музыка ', 'Theory'],
    ['Theory #m', 'Theory'],
    ['Theory {#theory}', 'Theory'],
    ['Theory #music {#theory} ', 'Theory'],
    ['Theory #1', 'Theory #1'],
    ['Theory#music', 'Theory#music'],
    ['C#', 'C#'],
    ['A #b and C', 'A #b and C'],
    ['Sets {#a} and maps', 'Sets {#a} and maps'],
  ],
};

function step(from: number): Said {
  return { label: 'word', from };
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  const whole = rows.map(
    ([heading, title, said = {}]) => [heading, { title, guesses: [], ...said }] as const,
  );
  test.each(whole)('"%s"', (heading, expected) => {
    expect(readPhaseTitle(heading)).toEqual(expected);
    expect(readLabelOfPhase(heading)).toBe(expected.label);
  });
});
