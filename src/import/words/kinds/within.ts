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
  en: 'bootcamp, codelab, * masterclass, * specialization, * specialisation, * crash course, playlist, video course, video series, video lecture',
  es: 'bootcamp, taller, especialización, playlist, lista de reproducción, videocurso, curso intensivo',
  pt: 'bootcamp, oficina, especialização, playlist, videoaula, videoaulas, aula de, curso intensivo',
  fr: 'bootcamp, formation en ligne, spécialisation, playlist, cours vidéo, formation vidéo',
  de: 'bootcamp, spezialisierung, crashkurs, playlist, grundkurs, videokurs, aufbaukurs, anfängerkurs, sprachkurs, intensivkurs, einführungskurs, youtube-playlist',
  it: 'bootcamp, specializzazione, playlist, videocorso, corso intensivo',
  pl: 'bootcamp, warsztaty, specjalizacja, playlista, wideokurs, kurs wideo',
  tr: 'bootcamp, uzmanlık programı, oynatma listesi, video serisi, video eğitimi',
  ru: 'буткемп, вебинар, интенсив, специализация, плейлист*, видеокурс*, лекци*, видеоурок*',
  ar: 'معسكر تدريبي, تخصص دراسي, قائمة تشغيل, محاضرات, دروس فيديو',
  hi: 'बूटकैंप, कार्यशाला, प्लेलिस्ट, वीडियो श्रृंखला',
  zh: '训练营, 訓練營, 专项课程, 视频教程, 視頻教程, 播放列表, 网课, 網課',
  ja: 'ブートキャンプ, 専門講座, 動画講座, 再生リスト',
  ko: '부트캠프, 특강, 재생목록, 인강, 동영상 강의',
};

const TRYING: Words = {
  en: 'problem, problems, competition, competitions',
  es: 'problemas, competición, competencia de programación, resolver, resuelve, practicar, practica',
  pt: 'problemas, competição, resolver, resolva, praticar, pratique',
  fr: "problèmes, compétition, s'entraîner, s'exercer, pratiquer, résoudre",
  de: 'wettbewerb, wettbewerbe, übungsaufgaben, aufgaben lösen, aufgabe lösen, trainiere',
  it: 'problemi, competizione, esercitarsi, praticare, risolvere',
  pl: 'zadania praktyczne, konkurs, poćwiczyć, poćwicz, rozwiązać, rozwiąż',
  tr: 'problemler, problem çöz*, yarışma, soru çöz, soru çözmek, pratik yap',
  ru: 'соревнования, соревнование, решать задачи, решить задачи, порешать, решить, реши, решать, практиковаться, потренироваться, прорешать',
  ar: 'حل المسائل, حل المشكلات, مسابقة, التدرب على, تدرب على, حل الأسئلة',
  hi: 'समस्याएँ, समस्याएं, प्रतियोगिता, प्रश्न हल, सवाल हल, अभ्यास करें',
  zh: '刷题, 刷題, 竞赛, 競賽, 做题, 做題, 动手练, 打题',
  ja: '問題を解く, コンテスト, コンペ, 問題演習, 過去問を解く',
  ko: '문제 풀이, 문제풀이, 대회, 문제 풀기, 문제풀기, 풀어보기',
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
  en: 'resume, resumes, résumé, curriculum vitae, cover letter, interview, interviews, internship, internships, job, jobs, freelanc*, salary, portfolio, a cv, your cv, my cv, job application, job applications, cold email*, recruiter, recruiters, salary negotiation',
  es: 'currículum, currículo, entrevista de trabajo, entrevistas, pasantía, pasantías, empleo, carta de presentación, portafolio, el cv, tu cv, mi cv, un cv, buscar trabajo, buscar empleo, postularse, postula, postulaciones, entrevista técnica',
  pt: 'currículo, entrevista de emprego, entrevistas, estágio, emprego, carta de apresentação, portfólio, o cv, seu cv, meu cv, procurar emprego, buscar emprego, candidatar-se, candidaturas, vagas de emprego, entrevista técnica',
  fr: "lettre de motivation, entretien d'embauche, entretiens, emploi, stage en entreprise, portfolio, le cv, ton cv, votre cv, mon cv, un cv, chercher un emploi, candidature, candidatures, postuler",
  de: 'lebenslauf, bewerbung, bewerbungen, vorstellungsgespräch, anschreiben, praktikum, gehalt, portfolio, bewerben, bewirb dich, gehaltsverhandlung, stellenangebote',
  it: 'curriculum, colloquio di lavoro, colloqui, tirocinio, lettera di presentazione, portfolio, il cv, tuo cv, mio cv, un cv, cercare lavoro, candidature, candidarsi',
  pl: 'życiorys, rozmowa kwalifikacyjna, rozmowy kwalifikacyjne, list motywacyjny, staż, portfolio, napisać cv, przygotować cv, przygotuj cv, napisz cv, aplikować, aplikuj, szukać pracy, szukaj pracy',
  tr: 'özgeçmiş, mülakat, mülakatlar, ön yazı, staj, portfolyo, cv hazırla, cv oluştur, iş başvurusu, iş başvuruları, iş ara',
  ru: 'резюме, собеседование, собеседования, собеседованию, стажировка, стажировку, вакансии, портфолио, искать работу, ищи работу, откликаться, откликнуться, отклики, карьерн*',
  ar: 'السيرة الذاتية, سيرة ذاتية, مقابلة عمل, مقابلات العمل, وظيفة, وظائف, البحث عن عمل, البحث عن وظيفة, التقديم على',
  hi: 'बायोडाटा, रिज्यूमे, साक्षात्कार, इंटर्नशिप, नौकरी, रिज़्यूमे, नौकरी के लिए आवेदन, आवेदन करें',
  zh: '简历, 簡歷, 面试, 面試, 求职, 求職, 实习, 實習, 作品集, 投简历, 投簡歷, 找工作',
  ja: '履歴書, 職務経歴書, 面接, 就職活動, 転職, インターンシップ, ポートフォリオ, 応募する, 求人, 企業に応募',
  ko: '이력서, 면접, 인턴십, 취업, 자기소개서, 포트폴리오, 입사 지원, 구직, 지원서',
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
  en: 'project management, problem-*, of course, in the course of, open source project, open source projects, open-source project, open-source projects, book sprint, book club, project structure, course project',
  es: 'gestión de proyectos, dirección de proyectos, en el curso de, proyecto open source, proyectos open source, proyectos de código abierto, proyecto de código abierto',
  pt: 'gestão de projetos, gerenciamento de projetos, no curso de, projeto open source, projetos open source, projetos de código aberto',
  fr: 'gestion de projet, gestion de projets, au cours de, au cours du, en cours, projet open source, projets open source',
  de: 'projektmanagement, im kurs, open-source-projekt, open-source-projekte, open-source-projekten, book sprint, buchclub',
  it: 'gestione dei progetti, gestione di progetti, project management, in corso, nel corso di, progetto open source, progetti open source',
  pl: 'zarządzanie projektami, zarządzanie projektem, projekty open source, projektu open source, projektów open source',
  tr: 'proje yönetimi, açık kaynak proje*',
  ru: 'управление проектами, управление проектом, open source проект*, open-source проект*, опенсорс-проект*',
  ar: 'إدارة المشاريع, إدارة المشروع, دورة حياة, مشاريع مفتوحة المصدر, مشروع مفتوح المصدر',
  hi: 'परियोजना प्रबंधन, प्रोजेक्ट मैनेजमेंट, ओपन सोर्स प्रोजेक्ट',
  zh: '项目管理, 專案管理, 开源项目, 開源專案',
  ja: 'プロジェクト管理, プロジェクトマネジメント, オープンソースプロジェクト',
  ko: '프로젝트 관리, 오픈소스 프로젝트, 오픈 소스 프로젝트',
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
