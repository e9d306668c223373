// What stands beside a title and says what it costs, or that it is new: "(free)", "[PAID]", "🆓", "– kostenlos", "NEW: …".
import { type Words, anyAlone, anyCase, anyOf } from '../pattern.ts';
import { AND, OR } from '../times.ts';

export const COST: Words = {
  en: 'free, for free, free of charge, no cost, free trial, free tier, free to audit, free audit, free course, freemium, paid, paid course, premium, subscription, subscription required',
  es: 'gratis, gratuito/gratuita, de pago, pago, de paga, premium, suscripción',
  pt: 'grátis, gratuito/gratuita, de graça, pago/paga, premium, assinatura',
  fr: 'gratuit/gratuite, payant/payante, premium, abonnement',
  de: 'kostenlos, kostenfrei, gratis, umsonst, kostenpflichtig, bezahlt, premium, abo',
  it: 'gratis, gratuito/gratuita, a pagamento, premium, abbonamento',
  pl: 'darmowy/darmowa/darmowe, za darmo, bezpłatny/bezpłatna/bezpłatne, bezpłatnie, płatny/płatna/płatne, płatne, premium, abonament',
  tr: 'ücretsiz, bedava, ücretli, premium, abonelik',
  ru: 'бесплатно, бесплатный/бесплатная/бесплатное, платно, платный/платная/платное, премиум, подписка',
  ar: 'مجاني, مجانية, مجانا, مجانًا, مدفوع, مدفوعة, باشتراك',
  hi: 'मुफ़्त, मुफ्त, निःशुल्क, निशुल्क, सशुल्क, पेड',
  zh: '免费, 免費, 付费, 付費, 收费, 收費, 会员, 會員',
  ja: '無料, 有料, 一部無料, 無償',
  ko: '무료, 유료, 부분 유료, 구독',
};

export const NEWS: Words = {
  en: 'new, updated, recently updated',
  es: 'nuevo/nueva, novedad, actualizado/actualizada',
  pt: 'novo/nova, novidade, atualizado/atualizada',
  fr: 'nouveau/nouvelle, nouveauté, mis à jour',
  de: 'neu, aktualisiert',
  it: 'nuovo/nuova, novità, aggiornato/aggiornata',
  pl: 'nowość, nowy/nowa/nowe, zaktualizowano',
  tr: 'yeni, güncellendi',
  ru: 'новое, новинка, новый/новая, обновлено',
  ar: 'جديد, جديدة, محدث',
  hi: 'नया, नई, अद्यतन',
  zh: '新, 新增, 最新, 更新',
  ja: '新, 新着, 新規, 更新',
  ko: '신규, 새로움, 업데이트',
};

const SIGN = '[$€£¥₹₽₺₩]';
const PRICE = String.raw`(?:[~≈]?\s?(?:${SIGN}\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:${SIGN}|usd|eur|gbp|zł|tl|руб\.?)))`;
const WORD = anyAlone(COST, NEWS);
const SAID = String.raw`(?:${WORD}|${PRICE})`;
/** "free", "paid, $20", "free & paid". */
const ONLY_COST = anyCase(String.raw`^${SAID}(?:\s*(?:[,;/+&·|]|${anyOf(AND, OR)})\s*${SAID}){0,3}[!.]?$`);
/** Signs for the same, wherever they stand. */
export const COST_SIGNS = /[🆓🆕💰💲💵💸]\uFE0F?/gu;

/** Whether a text says only what something costs, or that it is new. */
export function saysCost(text: string): boolean {
  return text.length <= 40 && ONLY_COST.test(text.trim());
}
