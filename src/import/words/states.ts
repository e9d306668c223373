// How far somebody is, as a cell of a table says it, and what need not be done.
import { takeEmoji } from './emoji.ts';
import { type Words, anyCase, anyOf, wholePattern } from './pattern.ts';

export const DONE: Words = {
  en: 'done, complete, completed, finished, yes',
  es: 'hecho/hecha, completado/completada, completo/completa, terminado/terminada, listo, finalizado/finalizada, sí',
  pt: 'feito/feita, concluído/concluída, completo/completa, completado/completada, finalizado/finalizada, sim',
  fr: 'fait/faite, terminé/terminée, fini/finie, achevé/achevée, complété/complétée, oui',
  de: 'erledigt, fertig, abgeschlossen, geschafft, ja',
  it: 'fatto/fatta, completato/completata, finito/finita, terminato/terminata, sì',
  pl: 'zrobione, gotowe, ukończone, ukończony/ukończona, zakończone, tak',
  tr: 'tamamlandı, tamam, bitti, yapıldı, evet',
  ru: 'готово, сделано, выполнено, завершено, завершён/завершена, пройдено, пройден/пройдена, изучено, да',
  ar: 'تم, مكتمل/مكتملة, منجز/منجزة, منتهي, اكتمل, نعم',
  hi: 'पूर्ण, पूरा, पूरा हुआ, हो गया, समाप्त, हाँ/हां',
  zh: '完成, 已完成, 做完, 是',
  ja: '完了, 完了済み, 済, 済み, 終了, はい',
  ko: '완료, 완료됨, 끝, 예',
};

export const OPEN: Words = {
  en: 'no, not yet, not started, to do, todo, to-do, open, in progress, ongoing, wip, pending, planned',
  es: 'no, pendiente, por hacer, sin empezar, no iniciado, en progreso, en curso, en proceso, planeado, planificado',
  pt: 'não, pendente, por fazer, a fazer, não iniciado, em andamento, em progresso, em curso, planejado, planeado',
  fr: 'non, à faire, pas commencé, non commencé, en cours, prévu, en attente',
  de: 'nein, offen, noch nicht, nicht begonnen, in arbeit, laufend, läuft, geplant, ausstehend',
  it: 'no, da fare, non iniziato, in corso, in attesa, pianificato',
  pl: 'nie, do zrobienia, nierozpoczęte, nie rozpoczęto, w trakcie, w toku, zaplanowane, oczekuje',
  tr: 'hayır, yapılacak, başlamadı, başlanmadı, devam ediyor, beklemede, planlandı',
  ru: 'нет, не начато, не начал, не готово, в процессе, в работе, запланировано, ожидает, в планах',
  ar: 'لا, لم يبدأ, لم تبدأ, لم يكتمل, قيد التنفيذ, قيد التقدم, جاري, جارٍ, مخطط, قيد الانتظار',
  hi: 'नहीं, शुरू नहीं, जारी, प्रगति में, लंबित, बाकी',
  zh: '否, 未开始, 未開始, 未完成, 进行中, 進行中, 待办, 待辦, 计划中, 計劃中',
  ja: 'いいえ, 未, 未着手, 未完了, 進行中, 着手中, 予定',
  ko: '아니오, 아니요, 미완료, 시작 전, 진행 중, 진행중, 예정, 대기',
};

/** In a cell that says nothing. */
export const NOTHING: Words = {
  en: 'none, not applicable',
  es: 'ninguno/ninguna, nada, no aplica',
  pt: 'nenhum/nenhuma, nada, não se aplica',
  fr: 'aucun/aucune, néant, sans objet',
  de: 'keine, keiner, keines, entfällt',
  it: 'nessuno/nessuna, niente',
  pl: 'brak, nie dotyczy',
  tr: 'yok',
  ru: 'нет, отсутствует, отсутствуют',
  ar: 'لا يوجد, لا شيء, لا توجد',
  hi: 'कोई नहीं, कुछ नहीं',
  zh: '无, 無, 没有, 沒有',
  ja: 'なし, 無し, 特になし',
  ko: '없음, 해당 없음',
};

/** What one may leave out: in brackets, before a colon, in a cell, or as a heading. */
export const OPTIONAL: Words = {
  en: 'optional, bonus, nice to have, extra',
  es: 'opcional, extra, adicional',
  pt: 'opcional, extra, bônus',
  fr: 'facultatif/facultative, optionnel/optionnelle, en option, bonus',
  de: 'optional, freiwillig, zusätzlich, bonus',
  it: 'opzionale, facoltativo/facoltativa, bonus',
  pl: 'opcjonalnie, opcjonalne, opcjonalny/opcjonalna, dodatkowo, bonus',
  tr: 'isteğe bağlı, opsiyonel, seçmeli, bonus',
  ru: 'необязательно, опционально, по желанию, дополнительно, факультативно, бонус',
  ar: 'اختياري, اختيارية, إضافي, إضافية',
  hi: 'वैकल्पिक, ऐच्छिक, बोनस',
  zh: '可选, 可選, 选修, 選修, 选做, 選做, 附加',
  ja: '任意, オプション, おまけ, ボーナス',
  ko: '선택, 선택 사항, 선택사항, 옵션, 보너스',
};

/** What one may not leave out: over a column that says yes or no. */
export const REQUIRED: Words = {
  en: 'required, mandatory, compulsory, obligatory',
  es: 'obligatorio/obligatoria, requerido/requerida',
  pt: 'obrigatório/obrigatória, requerido/requerida',
  fr: 'obligatoire, requis/requise',
  de: 'pflicht, erforderlich, verpflichtend, obligatorisch',
  it: 'obbligatorio/obbligatoria, richiesto/richiesta',
  pl: 'obowiązkowe, obowiązkowy/obowiązkowa, wymagane, wymagany/wymagana',
  tr: 'zorunlu, gerekli',
  ru: 'обязательно, обязательный/обязательная',
  ar: 'إلزامي, إلزامية, إجباري, إجبارية',
  hi: 'अनिवार्य',
  zh: '必修, 必做, 必选, 必選',
  ja: '必須, 必修',
  ko: '필수',
};

/** "(optional)" anywhere, "Optional: …" at the beginning, with what separates them from the rest. */
export const MAY_SKIP = anyCase(
  String.raw`\s*[([（]${anyOf(OPTIONAL)}[)\]）]\s*|^${anyOf(OPTIONAL)}(?:\s*[:：–—]\s*|\s*-\s+)`,
);
const ONLY_OPTIONAL = wholePattern(OPTIONAL);

/** Whether a text says only that something may be left out. */
export function saysOptional(text: string): boolean {
  return ONLY_OPTIONAL.test(text);
}

/**
 * Whether a heading, a label or a line before a list says so of all that is under it: "Extras (optional)", "Bonus". In the
 * midst of one, "Docker (optional) and Git", a bracket speaks of the word before it.
 */
export function isOptionalHeading(title: string): boolean {
  const { text } = takeEmoji(title.replace(/[:：]$/u, ''));
  if (saysOptional(text)) return true;
  const found = MAY_SKIP.exec(text);
  if (found === null) return false;
  return found.index === 0 || /^(?:$|[:：([（–—-])/u.test(text.slice(found.index + found[0].length));
}

const DONE_SIGNS = String.raw`\[?x\]?|✅|✔\uFE0F?|☑\uFE0F?|✓|100 ?%`;
const OPEN_SIGNS = String.raw`\[[ ~-]?\]|❌|✗|✘|⬜|🔲|☐|⏳|🔄|🚧|0 ?%`;
const STARTS_DONE = anyCase(String.raw`^(?:${DONE_SIGNS}|${anyOf(DONE)})(?:\s.*)?$`);
const ONLY_OPEN = anyCase(`^(?:${OPEN_SIGNS})$`);
const OPEN_WORD = wholePattern(OPEN);
const NO_WORD = wholePattern(NOTHING);

/** Whether a cell says that it is done: "✅", "Done in May", "erledigt". */
export function isDone(text: string): boolean {
  return STARTS_DONE.test(text.trim()) && !/(?<!\d)\d{1,2} ?%/u.test(text);
}

/** Whether a cell says that it is not: "⬜", "No", "in Arbeit". */
export function isOpen(text: string): boolean {
  return ONLY_OPEN.test(text) || OPEN_WORD.test(text);
}

/** What says only how far somebody is. */
export function isState(text: string): boolean {
  return text === '' || isDone(text) || isOpen(text);
}

/** Whether a cell says that there is nothing to say. */
export function isNothing(text: string): boolean {
  return /^(?:-|–|—|\/|n\/a)?$/iu.test(text) || NO_WORD.test(text);
}
