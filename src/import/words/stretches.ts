// What a heading says of all the stretches under it, and what it says when it only gathers them.
import type { Words } from './pattern.ts';

/** "(4 weeks each)": the time is that of each stretch. */
export const EACH: Words = {
  en: 'each, per phase, per stage, per level, per step, a phase, a stage, a level, a step',
  es: 'cada, cada una, cada uno, por fase, por etapa, por nivel',
  pt: 'cada, cada uma, cada um, por fase, por etapa, por nível',
  fr: 'chaque, chacune, chacun, par phase, par étape, par niveau',
  de: 'jeweils, pro phase, pro etappe, pro stufe, pro schritt',
  it: 'ciascuna, ciascuno, ogni fase, per fase, per livello',
  pl: 'każda, każdy, na każdy etap, na etap',
  tr: 'her biri, her aşama, aşama başına',
  ru: 'каждый, каждая, каждое, на каждый этап, на этап',
  ar: 'لكل مرحلة, كل مرحلة, لكل خطوة',
  hi: 'प्रत्येक, हर चरण, प्रति चरण',
  zh: '每阶段, 每階段, 每个阶段, 每個階段',
  ja: '各段階, 段階ごと, それぞれ',
  ko: '각각, 각 단계, 단계별, 단계당',
};

/** Beside a time: that of all of it. */
export const TOTAL: Words = {
  en: 'total, in total, overall',
  es: 'total, en total',
  pt: 'total, no total, ao todo',
  fr: 'total, au total, en tout',
  de: 'gesamt, insgesamt',
  it: 'totale, in totale, in tutto',
  pl: 'łącznie, razem',
  tr: 'toplam, toplamda',
  ru: 'всего, итого',
  ar: 'إجمالي, الإجمالي, في المجموع',
  hi: 'कुल, कुल मिलाकर',
  zh: '总共, 總共, 合计, 合計, 总计',
  ja: '合計, 全体',
  ko: '합계, 전체, 총합',
};

/** A heading that only says that the roadmap follows. */
export const PLAN: Words = {
  en: 'curriculum, roadmap, road map, learning path, learning plan, learning roadmap, syllabus, study plan, plan, path, program, programme',
  es: 'plan, plan de estudios, plan de estudio, ruta, ruta de aprendizaje, hoja de ruta, programa, temario',
  pt: 'plano, plano de estudos, plano de estudo, roteiro, trilha, trilha de aprendizado, ementa, currículo, programa',
  fr: "plan, plan d'étude, plan d'études, programme, parcours, feuille de route, cursus",
  de: 'plan, lehrplan, lernplan, lernpfad, studienplan, fahrplan',
  it: 'piano, piano di studi, piano di studio, programma, percorso, tabella di marcia',
  pl: 'plan, plan nauki, program, ścieżka, ścieżka nauki, mapa drogowa',
  tr: 'plan, yol haritası, müfredat, program, öğrenme yolu',
  ru: 'план, план обучения, учебный план, программа, программа обучения, дорожная карта',
  ar: 'الخطة, خارطة الطريق, خريطة الطريق, المنهج, خطة الدراسة, خطة التعلم',
  hi: 'योजना, रोडमैप, पाठ्यक्रम, अध्ययन योजना',
  zh: '计划, 計劃, 路线图, 路線圖, 学习路线, 學習路線, 学习计划, 學習計劃, 课程大纲, 大纲',
  ja: '計画, ロードマップ, 学習計画, カリキュラム, シラバス',
  ko: '계획, 로드맵, 커리큘럼, 학습 계획',
};
