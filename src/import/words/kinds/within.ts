// Words inside of a title that tell its kind, beside the names of the kinds.
import type { Kind } from '../../../roadmap/roadmap.ts';
import type { Words } from '../pattern.ts';

export const CERTIFYING: Words = {
  en: 'certif*, nanodegree',
  es: 'certifica*',
  pt: 'certifica*',
  fr: 'certifica*, certifié',
  de: '*zertifi*',
  it: 'certifica*',
  pl: 'certyfika*',
  tr: 'sertifika*',
  ru: 'сертифи*',
  ar: 'معتمد',
  hi: 'प्रमाणित',
  zh: '认证工程师, 资格证',
  ja: '検定',
  ko: '자격증 취득',
};

const DEGREES: Words = {
  en: "bachelor, bachelors, bachelor's, master's, masters in, master of, ms in, msc in, bsc in, m.s. in, b.s. in, mba in, phd, ph.d, doctorate, diploma",
  es: 'grado en, máster en, doctorado, diplomatura',
  pt: 'mestrado, doutorado, graduação em',
  fr: 'licence de, licence en, master en, doctorat',
  de: 'bachelor, masterstudium, promotion in, diplomstudium',
  it: 'laurea in, laurea magistrale, dottorato',
  pl: 'magister, magisterskie, doktorat',
  tr: 'lisans derecesi, doktora',
  ru: 'магистр, бакалавр, аспирантура',
  ar: 'دبلوم, دكتوراه',
  hi: 'स्नातक, स्नातकोत्तर, डिप्लोमा',
  zh: '本科, 学士学位, 博士',
  ja: '博士, 大学院',
  ko: '박사, 대학원',
};

const TRAININGS: Words = {
  en: 'bootcamp, codelab, * masterclass, * specialization, * specialisation, * crash course',
  es: 'bootcamp, taller, especialización',
  pt: 'bootcamp, oficina, especialização',
  fr: 'bootcamp, formation en ligne, spécialisation',
  de: 'bootcamp, spezialisierung, crashkurs',
  it: 'bootcamp, specializzazione',
  pl: 'bootcamp, warsztaty, specjalizacja',
  tr: 'bootcamp, uzmanlık programı',
  ru: 'буткемп, вебинар, интенсив, специализация',
  ar: 'معسكر تدريبي, تخصص دراسي',
  hi: 'बूटकैंप, कार्यशाला',
  zh: '训练营, 訓練營, 专项课程',
  ja: 'ブートキャンプ, 専門講座',
  ko: '부트캠프, 특강',
};

const TRYING: Words = {
  en: 'problem, problems, competition, competitions',
  es: 'problemas, competición, competencia de programación',
  pt: 'problemas, competição',
  fr: 'problèmes, compétition',
  de: 'wettbewerb, wettbewerbe, übungsaufgaben',
  it: 'problemi, competizione',
  pl: 'zadania praktyczne, konkurs',
  tr: 'problemler, problem çöz*, yarışma',
  ru: 'соревнования, соревнование, решать задачи, решить задачи, порешать',
  ar: 'حل المسائل, حل المشكلات, مسابقة',
  hi: 'समस्याएँ, समस्याएं, प्रतियोगिता',
  zh: '刷题, 刷題, 竞赛, 競賽',
  ja: '問題を解く, コンテスト, コンペ',
  ko: '문제 풀이, 문제풀이, 대회',
};

const MEETING: Words = {
  en: 'meetups, conference, conferences, hackathon, hackathons, mentor, mentors, mentorship, forum, forums, user group, user groups, open source contribution, open source contributions, open-source contribution, open-source contributions',
  es: 'conferencia, conferencias, hackathon, hackatón, mentor, mentora, foro, foros',
  pt: 'conferência, conferências, hackathon, mentor, mentoria, fórum, fóruns',
  fr: 'conférence, conférences, hackathon, mentor, forum, forums',
  de: 'konferenz, konferenzen, hackathon, mentor, mentorin, stammtisch, forum',
  it: 'conferenza, conferenze, hackathon, mentore, forum',
  pl: 'konferencja, konferencje, hackathon, mentor, forum',
  tr: 'konferans, hackathon, mentor, mentorluk, forum',
  ru: 'конференция, конференции, хакатон, митап, ментор, наставник, форум',
  ar: 'مؤتمر, مؤتمرات, هاكاثون, مرشد, منتدى',
  hi: 'सम्मेलन, हैकाथॉन, मेंटर, फ़ोरम',
  zh: '会议演讲, 黑客松, 黑客马拉松, 导师, 論壇, 论坛',
  ja: 'カンファレンス, ハッカソン, メンター, フォーラム, 交流会',
  ko: '컨퍼런스, 해커톤, 멘토, 멘토링, 포럼',
};

const WORKING: Words = {
  en: 'resume, resumes, résumé, curriculum vitae, cover letter, interview, interviews, internship, internships, job, jobs, freelanc*, salary, portfolio',
  es: 'currículum, currículo, entrevista de trabajo, entrevistas, pasantía, pasantías, empleo, carta de presentación, portafolio',
  pt: 'currículo, entrevista de emprego, entrevistas, estágio, emprego, carta de apresentação, portfólio',
  fr: "lettre de motivation, entretien d'embauche, entretiens, emploi, stage en entreprise, portfolio",
  de: 'lebenslauf, bewerbung, bewerbungen, vorstellungsgespräch, anschreiben, praktikum, gehalt, portfolio',
  it: 'curriculum, colloquio di lavoro, colloqui, tirocinio, lettera di presentazione, portfolio',
  pl: 'życiorys, rozmowa kwalifikacyjna, rozmowy kwalifikacyjne, list motywacyjny, staż, portfolio',
  tr: 'özgeçmiş, mülakat, mülakatlar, ön yazı, staj, portfolyo',
  ru: 'резюме, собеседование, собеседования, собеседованию, стажировка, стажировку, вакансии, портфолио',
  ar: 'السيرة الذاتية, سيرة ذاتية, مقابلة عمل, مقابلات العمل, وظيفة, وظائف',
  hi: 'बायोडाटा, रिज्यूमे, साक्षात्कार, इंटर्नशिप, नौकरी',
  zh: '简历, 簡歷, 面试, 面試, 求职, 求職, 实习, 實習, 作品集',
  ja: '履歴書, 職務経歴書, 面接, 就職活動, 転職, インターンシップ, ポートフォリオ',
  ko: '이력서, 면접, 인턴십, 취업, 자기소개서, 포트폴리오',
};

/** What tells a kind anywhere in a title. */
export const WITHIN: Readonly<Partial<Record<Kind, Words>>> = {
  certification: CERTIFYING,
  course: TRAININGS,
  degree: DEGREES,
  practice: TRYING,
  community: MEETING,
  career: WORKING,
};

/** Words for a kind that mean something else here. */
export const NO_KIND: Words = {
  en: 'project management, problem-*, of course, in the course of',
  es: 'gestión de proyectos, dirección de proyectos, en el curso de',
  pt: 'gestão de projetos, gerenciamento de projetos, no curso de',
  fr: 'gestion de projet, gestion de projets, au cours de, au cours du, en cours',
  de: 'projektmanagement, im kurs',
  it: 'gestione dei progetti, gestione di progetti, project management, in corso, nel corso di',
  pl: 'zarządzanie projektami, zarządzanie projektem',
  tr: 'proje yönetimi',
  ru: 'управление проектами, управление проектом',
  ar: 'إدارة المشاريع, إدارة المشروع, دورة حياة',
  hi: 'परियोजना प्रबंधन, प्रोजेक्ट मैनेजमेंट',
  zh: '项目管理, 專案管理',
  ja: 'プロジェクト管理, プロジェクトマネジメント',
  ko: '프로젝트 관리',
};

/** Of a book, with a number behind it. */
export const CHAPTER: Words = {
  en: 'chapter, chapters',
  es: 'capítulo, capítulos',
  pt: 'capítulo, capítulos',
  fr: 'chapitre, chapitres',
  de: 'kapitel',
  it: 'capitolo, capitoli',
  pl: 'rozdział, rozdziały',
  tr: 'bölüm',
  ru: 'глава, главы, главу',
  ar: 'الفصل, فصل',
  hi: 'अध्याय',
  zh: '章节',
  ja: '章',
  ko: '챕터',
};
