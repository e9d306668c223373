// How headings say that a document holds several plans, of which a learner follows one.
import type { Words } from './pattern.ts';

/** In the heading of each of them: "2-week plan", "Slow track". Not "roadmap": a document may have one for each subject. */
export const ONE_PLAN: Words = {
  en: 'plan, track, path, pathway, schedule, route, version, variant, pace, option',
  es: 'plan, ruta, itinerario, camino, cronograma, calendario, versión, opción, ritmo, modalidad',
  pt: 'plano, trilha, rota, caminho, cronograma, calendário, versão, opção, ritmo',
  fr: 'plan, parcours, voie, planning, calendrier, version, option, rythme',
  de: 'plan, *plan, pfad, *pfad, weg, zeitplan, variante, version, option, tempo',
  it: 'piano, percorso, calendario, versione, opzione, ritmo',
  pl: 'plan, ścieżka, harmonogram, wersja, opcja, wariant, tempo',
  tr: 'plan, planı, yol, takvim, takvimi, sürüm, seçenek, tempo',
  ru: 'план, трек, путь, маршрут, график, расписание, вариант, версия, темп',
  ar: 'خطة, مسار, المسار, جدول, خيار, نسخة',
  hi: 'योजना, ट्रैक, मार्ग, विकल्प, संस्करण',
  zh: '计划, 計劃, 路线, 路線, 方案, 版本, 路径, 路徑, 选项',
  ja: 'プラン, コース, 計画, トラック, バージョン, スケジュール',
  ko: '계획, 플랜, 트랙, 과정, 버전, 일정',
};

/** Over all of them: "Schedules", "Learning paths". */
export const PLANS: Words = {
  en: 'plans, tracks, paths, pathways, schedules, routes, versions, variants, options, roadmaps, alternatives',
  es: 'planes, rutas, itinerarios, caminos, cronogramas, calendarios, versiones, opciones, modalidades',
  pt: 'planos, trilhas, rotas, caminhos, cronogramas, calendários, versões, opções, roteiros',
  fr: 'plans, parcours au choix, voies, plannings, calendriers, versions, options',
  de: 'pläne, *pläne, pfade, *pfade, wege, zeitpläne, varianten, versionen, optionen',
  it: 'piani, percorsi, calendari, versioni, opzioni',
  pl: 'plany, ścieżki, harmonogramy, wersje, opcje, warianty',
  tr: 'planlar, planları, yollar, takvimler, seçenekler',
  ru: 'планы, треки, пути, маршруты, графики, расписания, варианты, версии, дорожные карты',
  ar: 'خطط, الخطط, مسارات, المسارات, جداول, خيارات',
  hi: 'योजनाएँ, योजनाएं, मार्गों, विकल्पों',
  zh: '各计划, 多种方案, 学习方案, 各路线',
  ja: 'プラン一覧, コース一覧, プランを選*',
  ko: '계획들, 플랜들, 트랙들',
};

/** "Pick your pace": there is more than one way, and the reader says which. */
export const PICK: Words = {
  en: 'pick your, choose your, select your, pick a, choose a, choose the, pick the, which one to choose',
  es: 'elige tu, elige el, elige la, escoge tu, selecciona tu',
  pt: 'escolha seu, escolha sua, escolha o, escolha a, selecione seu',
  fr: 'choisissez votre, choisis ton, choisis ta, choisir son',
  de: 'wähle dein, wähle deinen, wähle deine, wählen sie',
  it: 'scegli il tuo, scegli la tua, scegli il, scegli la',
  pl: 'wybierz swój, wybierz swoją, wybierz plan',
  tr: 'planını seç, yolunu seç, temponu seç',
  ru: 'выбери свой, выберите свой, выбери план, выберите план',
  ar: 'اختر خطتك, اختر مسارك',
  hi: 'अपना चुनें, अपनी योजना चुनें',
  zh: '选择你的, 選擇你的, 任选',
  ja: '選んで, 選びましょう, 選択してください',
  ko: '선택하세요, 고르세요',
};

/** Each of these is one of several by its own meaning: "Option A". */
export const OPTION: Words = {
  en: 'option, alternative, variant',
  es: 'opción, alternativa, variante',
  pt: 'opção, alternativa, variante',
  fr: 'option, variante',
  de: 'option, variante, alternative',
  it: 'opzione, alternativa, variante',
  pl: 'opcja, wariant',
  tr: 'seçenek, alternatif',
  ru: 'вариант, опция',
  ar: 'الخيار, خيار',
  hi: 'विकल्प',
  zh: '方案, 选项, 選項',
  ja: '選択肢',
  ko: '옵션, 선택지',
};

/** The one that whoever wrote it advises. */
export const RECOMMENDED: Words = {
  en: 'recommended, suggested, advised, default, best choice',
  es: 'recomendado/recomendada, sugerido/sugerida, aconsejado/aconsejada',
  pt: 'recomendado/recomendada, sugerido/sugerida',
  fr: 'recommandé/recommandée, conseillé/conseillée',
  de: 'empfohlen, empfohlener, empfohlene, empfohlenes, empfehlung',
  it: 'consigliato/consigliata, raccomandato/raccomandata',
  pl: 'zalecany/zalecana/zalecane, polecany/polecana',
  tr: 'önerilen, tavsiye edilen',
  ru: 'рекомендуемый/рекомендуемая/рекомендуемое, рекомендуется, советуем',
  ar: 'موصى به, موصى بها, الموصى به, الموصى بها',
  hi: 'अनुशंसित, सुझाया गया',
  zh: '推荐, 推薦, 建议',
  ja: 'おすすめ, 推奨, お勧め',
  ko: '추천, 권장',
};
