// The names of languages, each in its own and in English: a list of nothing but them links to translations.
import { type Words, wholePattern } from '../pattern.ts';

const NAME: Words = {
  en: 'english, spanish, portuguese, brazilian portuguese, portuguese (brazil), french, german, italian, polish, turkish, russian, arabic, hindi, chinese, simplified chinese, traditional chinese, chinese (simplified), chinese (traditional), japanese, korean, vietnamese, indonesian, bahasa indonesia, dutch, nederlands, ukrainian, greek, hebrew, persian, bengali, bangla, thai, khmer, kazakh, uzbek, afrikaans, bulgarian, czech, romanian, hungarian, swedish, norwegian, danish, finnish, catalan, serbian, croatian, malay, tamil, telugu, marathi, urdu, malayalam, kannada, gujarati, punjabi',
  es: 'español, castellano, inglés, català, euskara, galego',
  pt: 'português, português brasileiro, português (brasil), portugues, inglês',
  fr: 'français, anglais',
  de: 'deutsch, englisch',
  it: 'italiano, inglese',
  pl: 'polski, angielski, čeština, slovenčina, magyar, română, svenska, norsk, dansk, suomi, hrvatski',
  tr: 'türkçe, ingilizce, azərbaycanca, o‘zbek, oʻzbekcha, tiếng việt',
  ru: 'русский, английский, українська, беларуская, български, српски, қазақша, ελληνικά',
  ar: 'العربية, عربي, الإنجليزية, فارسی, اردو, עברית',
  hi: 'हिन्दी, हिंदी, अंग्रेज़ी, मराठी, नेपाली, বাংলা, தமிழ், తెలుగు, മലയാളം, ไทย, ភាសាខ្មែរ',
  zh: '中文, 简体中文, 繁體中文, 繁体中文, 中文版, 英文, 英语',
  ja: '日本語, 英語',
  ko: '한국어, 영어',
};

const LANGUAGE = wholePattern(NAME);
/** "🇩🇪 Deutsch", "Spanish - Español", "Français (fr)". */
const FLAG = /\p{Regional_Indicator}{2}\s*/gu;

/** "Read-me in Turkish". */
const READ_IN = /^read(?:[- ]?me)?(?: this| it)?(?: in)? /iu;

/** Whether a text is the name of a language, with a flag, its code, or once more in the language itself. */
export function isLanguageName(text: string): boolean {
  if (text.length > 60) return false;
  const plain = text.replace(FLAG, '').trim().replace(READ_IN, '');
  if (LANGUAGE.test(plain)) return true;
  const [first = '', ...others] = plain.split(/\s*[-–—/|()（）:,]\s*/u).filter((part) => part !== '');
  return LANGUAGE.test(first) && others.every((part) => LANGUAGE.test(part) || part.length <= 5);
}
