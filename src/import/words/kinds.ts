// Which kind an item is: by the word before it, by its own words, by what it is under. `task` when unsure.
import type { Kind } from '../../roadmap/roadmap.ts';

/** Where a kind came from; only the first is no guess. */
export interface KindFound {
  readonly kind: Kind;
  readonly from: 'word' | 'title' | 'place' | 'nothing';
}

/** A word that names the kind itself, as in "Project 3: …" or "Kurs: …". */
const NAMES: readonly (readonly [Kind, string])[] = [
  [
    'certification',
    'certifications?|certificates?|certs?|zertifikate?|certificación|certificado|сертификат|認定',
  ],
  [
    'course',
    'courses?|moocs?|kurse?|lehrgang|cursos?|cours|corso|курс|コース|课程|tutorials?|videos?|lectures?|class',
  ],
  ['book', 'books?|readings?|reads?|buch|bücher|libros?|livros?|livres?|kitap|книга|本|書籍|书|e-?book'],
  [
    'project',
    '(?:(?:mini|milestone|capstone|final|portfolio|group|side|beginner|intermediate|advanced|guided)[- ])*projects?|capstone|builds?|projekte?|proyectos?|projets?|progett[oi]|projetos?|proje|проект|プロジェクト|项目|프로젝트',
  ],
  ['exam', 'exams?|examinations?|prüfung(?:en)?|examen|exámenes|esame|экзамен|試験|考试'],
  ['degree', 'degrees?|abschluss|studium|título|diplôme|степень|学位'],
  [
    'practice',
    'practi[cs]es?|exercises?|drills?|übung(?:en)?|práctica|ejercicios?|exercices?|практика|упражнения?|練習|problem sets?|challenges?|labs?',
  ],
  ['community', 'community|communities|meetups?|events?|networking|comunidad|сообщество'],
  ['career', 'career|jobs?|internships?|praktikum|prácticas|stage en entreprise|стажировка|interviews?'],
  [
    'skill',
    'skills?|topics?|concepts?|fähigkeit(?:en)?|habilidad(?:es)?|compétences?|навык(?:и)?|スキル|tools?|languages?|librar(?:y|ies)|frameworks?|technolog(?:y|ies)|subjects?',
  ],
  ['task', 'tasks?|todos?|to-dos?|aufgaben?|tareas?|tâches?|задач[аи]|goals?'],
];

const NAME = NAMES.map(
  ([kind, words]) => [kind, new RegExp(String.raw`^(?:${words})(?:\s*#?\s*\d{1,3})?$`, 'iu')] as const,
);

/** The kind that a label such as "Milestone project 2" names. */
export function kindOfLabel(label: string): Kind | undefined {
  const plain = label.replace(/[:：.\s]+$/u, '').trim();
  return NAME.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** What an item's own words say, the strongest first. */
const TITLES: readonly (readonly [Kind, RegExp])[] = [
  ['certification', /\b(?:certif\w*|zertifi\w*|nanodegree)|сертифи|認定|資格|\bCKAD?\b|\bCompTIA\b/iu],
  ['exam', /\b(?:exams?|examination|examen|esame)\b|prüfung|экзамен|試験/iu],
  [
    'degree',
    /\b(?:bachelor(?:['’]?s)?|master['’]s|masters in|master of|(?:MS|MSc|BSc|M\.S\.|B\.S\.|MBA) in|ph\.?d|doctorate|diploma)(?![\p{L}])/iu,
  ],
  [
    'book',
    /^(?:re-?)?read\b(?! (?:and|or|a session))|\bbooks?\b|\bchapters? \d|^lies\b|\bbuch\b|\b(?:libro|livro|livre)\b|книг/iu,
  ],
  [
    'project',
    /\b(?:projects?(?! management)|capstone|projekt|proyecto|projet|progetto|projeto|proje)\b|проект|プロジェクト|^(?:build|create|develop|implement|clone)\s+(?:an?|your|my|the|one|two|three|some|\d|[\p{L}-]+ (?:app|website|api|clone|model|game|bot))\b/iu,
  ],
  [
    'course',
    /\b(?:courses?|mooc|bootcamp|tutorials?|codelab|lectures?|kurs|curso|cours)\b|[\p{L})] (?:speciali[sz]ation|masterclass|crash course)\b|курс|コース/iu,
  ],
  [
    'practice',
    /\b(?:practi[cs]e|exercises?|kaggle|leetcode|hackerrank|codewars|katas?|drills?|problems?(?!-)|competitions?)\b|üben|übung|ejercicios|упражн|練習/iu,
  ],
  [
    'community',
    /\b(?:meetups?|conferences?|hackathons?|communit(?:y|ies)|mentors?(?:hip)?|forums?|discord|slack|reddit|user groups?)\b|^(?:join|attend|network|contribute)\b|open[- ]source contributions?/iu,
  ],
  [
    'career',
    /\b(?:resumes?|résumé|curriculum vitae|cover letter|interviews?|internships?|linkedin|job|jobs|freelanc\w*|salary|portfolio)\b|^cv\b/iu,
  ],
  ['skill', /^(?:learn|understand|know|master|study|deep dive|get comfortable|be able)\b/iu],
  ['task', /^(?:complete|finish|set up|install|publish|write|prepare)\b/iu],
];

/** Words in what stands above an item. Singular words are part of other titles too often. */
const PLACES: readonly (readonly [Kind, RegExp])[] = [
  ['certification', /certifications?\b|certificates\b|zertifi|certificac|сертификат/iu],
  ['book', /\b(?:books|reading list|readings?)\b|bücher|libros|livres|книги/iu],
  ['degree', /\bdegrees?\b|bachelor|\bmaster[’']s\b|^programs to consider|notable programs/iu],
  ['exam', /\bexams\b|prüfungen/iu],
  ['project', /\bprojects\b|projekte|proyectos|projets|проекты/iu],
  ['course', /\b(?:courses|moocs|online courses|top programs|bootcamps?)\b|kurse|cursos|\bcours\b|курсы/iu],
  [
    'practice',
    /\b(?:exercises|practice problems|drills|problem sets|hands-on practice)\b|übungen|ejercicios|упражнения/iu,
  ],
  ['community', /\b(?:communit(?:y|ies)|networking|meetups|professional organi[sz]ations)\b|comunidad/iu],
  [
    'career',
    /\b(?:job search|career (?:steps|prep\w*)|job prep\w*|interviews?|entry points|landing|getting hired|portfolio (?:essentials|building)|(?:professional|online) profile|personal brand|your brand)\b/iu,
  ],
  [
    'skill',
    /\b(?:skills?|topics|concepts|languages|tools|frameworks|librar(?:y|ies)|technologies|knowledge|learn and master|to master|delve deeply|subjects|fundamentals|what (?:to|you['’]ll) learn)\b|fähigkeiten|habilidades|compétences|навыки|темы|スキル/iu,
  ],
];

/** These say what their items are even where an item's own words say otherwise: "CompTIA Project+" is a certification. */
const STRONG: ReadonlySet<Kind> = new Set(['certification', 'book', 'degree', 'exam', 'project']);

/** "Courses to learn and master: …": what follows are no courses. */
const TO_LEARN = /\bto (?:learn|master)(?: and (?:learn|master))?\s*[:：]\s*$/iu;

/** Under such a heading, words of these kinds say nothing else: LinkedIn under "Networking". */
const KEPT: ReadonlySet<Kind> = new Set(['community', 'career']);
const WEAK: ReadonlySet<Kind> = new Set(['practice', 'community', 'career', 'skill', 'task']);

/** The kind that a heading, a label or the sentence before a list gives to what is under it; undefined for two at once. */
export function kindOfPlace(text: string): Kind | undefined {
  if (TO_LEARN.test(text)) return 'skill';
  const found = PLACES.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  const strong = found.filter((kind) => STRONG.has(kind));
  if (strong.length > 0) return strong.length === 1 ? strong[0] : undefined;
  return found.length > 2 ? undefined : found[0];
}

/**
 * The kind of an item without a word for it. `places` are the kinds of what it stands under, the nearest first.
 */
export function inferKind(title: string, places: readonly (Kind | undefined)[]): KindFound {
  const place = places.find((kind) => kind !== undefined);
  const own = TITLES.find(([, pattern]) => pattern.test(title))?.[0];
  if (own !== undefined && (own === 'degree' || own === 'certification' || own === 'exam'))
    return { kind: own, from: 'title' };
  if (place !== undefined && STRONG.has(place)) return { kind: place, from: 'place' };
  if (own !== undefined && !(place !== undefined && KEPT.has(place) && WEAK.has(own)))
    return { kind: own, from: 'title' };
  return place === undefined ? { kind: 'task', from: 'nothing' } : { kind: place, from: 'place' };
}
