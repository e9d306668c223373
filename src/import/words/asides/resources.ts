// The names of a list of links, which is no roadmap beside one.
import type { Words } from '../pattern.ts';

/** What a list of links is called beside the words for resources. */
export const READING_MATTER: Words = {
  en: 'reading',
  es: 'lectura, lecturas',
  pt: 'leitura, leituras',
  fr: 'lecture, lectures',
  de: 'lektüre, literaturempfehlungen',
  it: 'lettura, letture',
  pl: 'lektura, lektury',
  tr: 'okuma, okumalar',
  ru: 'чтение, литература',
  ar: 'القراءة, قراءات',
  hi: 'पठन, पठन सामग्री',
  zh: '阅读, 閱讀, 读物, 書目',
  ja: '読み物, 参考資料',
  ko: '읽을거리, 참고 자료',
};

/** Before it or behind it. */
export const USEFUL: Words = {
  en: 'useful, helpful, additional, further, recommended, other, extra, more, learning, free',
  es: 'útiles, adicionales, recomendados, recomendadas, otros, otras, más, gratuitos, de aprendizaje, extra',
  pt: 'úteis, adicionais, recomendados, recomendadas, outros, outras, mais, gratuitos, de aprendizagem, extras',
  fr: "utiles, supplémentaires, recommandées, recommandés, autres, gratuites, complémentaires, d'apprentissage",
  de: 'nützliche, hilfreiche, weitere, weiterführende, empfohlene, zusätzliche, andere, kostenlose',
  it: 'utili, aggiuntive, aggiuntivi, consigliate, consigliati, altre, altri, gratuite, gratuiti',
  pl: 'przydatne, dodatkowe, polecane, inne, darmowe',
  tr: 'faydalı, yararlı, ek, önerilen, diğer, ücretsiz',
  ru: 'полезные, дополнительные, рекомендуемые, другие, бесплатные, учебные, полезная, дополнительная',
  ar: 'مفيدة, إضافية, موصى بها, أخرى, مجانية',
  hi: 'उपयोगी, अतिरिक्त, अनुशंसित, अन्य, मुफ़्त',
  zh: '有用的, 推荐, 推薦, 其他, 其它, 更多, 免费, 免費, 学习, 學習, 相关, 相關',
  ja: '役立つ, おすすめの, その他の, 追加の, 無料の, 学習用',
  ko: '유용한, 추천, 추가, 기타, 무료',
};
