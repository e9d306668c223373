// Words in a heading, or in the sentence before a list, that tell the kind of what follows, beside the names of several things.
import type { Kind } from '../../../roadmap/roadmap.ts';
import type { Words } from '../pattern.ts';
import { CERTIFYING } from './within.ts';

const READING: Words = {
  en: 'reading list, reading',
  es: 'lista de lectura, lecturas',
  pt: 'lista de leitura, leituras',
  fr: 'liste de lecture, à lire',
  de: 'leseliste, lektüre',
  it: 'lista di lettura, letture',
  pl: 'lista lektur, lektury',
  tr: 'okuma listesi, okumalar',
  ru: 'список чтения, что почитать, литература для чтения',
  ar: 'قائمة القراءة, قراءات',
  hi: 'पठन सूची',
  zh: '阅读清单, 閱讀清單, 推荐阅读, 推薦閱讀, 推荐书目, 推薦書目, 书单, 書單',
  ja: '読書リスト, 推薦図書',
  ko: '독서 목록, 추천 도서',
};

const STUDIES: Words = {
  en: "degree, bachelor, bachelors, bachelor's, master's, programs to consider, notable programs",
  es: 'grado universitario, título universitario, máster universitario',
  pt: 'curso superior, mestrado',
  fr: 'diplôme, licence universitaire',
  de: 'studium, studienabschluss',
  it: 'titolo di studio, corso di laurea',
  pl: 'studia, studia podyplomowe',
  tr: 'üniversite programları',
  ru: 'высшее образование, учёная степень',
  ar: 'الدرجة العلمية, درجة جامعية',
  hi: 'डिग्री',
  zh: '学历, 學歷',
  ja: '大学の学位',
  ko: '대학 학위',
};

const TRAINING: Words = {
  en: 'online courses, top programs',
  es: 'formación en línea',
  pt: 'formação online',
  fr: 'cours, formations',
  de: 'weiterbildungen',
  it: 'formazione online',
  pl: 'szkolenia online',
  tr: 'eğitimler, eğitim programları',
  ru: 'онлайн-курсы, обучающие программы',
  ar: 'برامج تدريبية',
  hi: 'ऑनलाइन कोर्स',
  zh: '线上课程, 線上課程',
  ja: 'オンライン講座',
  ko: '온라인 강의',
};

const HANDS_ON: Words = {
  en: 'hands-on practice',
  es: 'práctica guiada, para practicar',
  pt: 'prática guiada, para praticar',
  fr: 'mise en pratique',
  de: 'praxisübungen, zum üben',
  it: 'per esercitarsi',
  pl: 'praktyczne ćwiczenia',
  tr: 'uygulamalı alıştırmalar',
  ru: 'практические задания',
  ar: 'تطبيقات عملية',
  hi: 'व्यावहारिक अभ्यास',
  zh: '动手练习, 動手練習',
  ja: '実践演習',
  ko: '실전 연습',
};

const PEOPLE: Words = {
  en: 'community, networking events, professional networking, networking and community, networking and career, networking & community, professional organizations, professional organisations',
  es: 'comunidad, redes profesionales, networking profesional',
  pt: 'comunidade, networking profissional',
  fr: 'communauté, réseautage',
  de: 'netzwerken, austausch mit anderen',
  it: 'comunità, fare rete',
  pl: 'społeczność, nawiązywanie kontaktów',
  tr: 'topluluk, ağ kurma',
  ru: 'сообщество, нетворкинг',
  ar: 'المجتمع, بناء العلاقات',
  hi: 'समुदाय, नेटवर्किंग',
  zh: '社区, 社區, 人脉, 人脈',
  ja: 'コミュニティ, 人脈づくり',
  ko: '커뮤니티, 네트워킹',
};

const JOB_SEARCH: Words = {
  en: 'job search, career step, career steps, career prep*, job prep*, interview, interviews, entry points, landing, getting hired, portfolio essentials, portfolio building, professional profile, online profile, personal brand, your brand',
  es: 'búsqueda de empleo, búsqueda de trabajo, entrevistas, primer empleo, perfil profesional, marca personal, carrera profesional',
  pt: 'busca de emprego, procura de emprego, entrevistas, primeiro emprego, perfil profissional, marca pessoal, carreira',
  fr: "recherche d'emploi, entretiens, premier emploi, profil professionnel, image de marque personnelle, carrière",
  de: 'jobsuche, stellensuche, bewerbung, bewerbungen, berufseinstieg, vorstellungsgespräche, selbstmarketing, karriere',
  it: 'ricerca del lavoro, ricerca di lavoro, colloqui, profilo professionale, carriera',
  pl: 'szukanie pracy, poszukiwanie pracy, rozmowy kwalifikacyjne, rekrutacja, marka osobista, kariera, praca',
  tr: 'iş arama, iş başvurusu, mülakatlar, kişisel marka, kariyer',
  ru: 'поиск работы, трудоустройство, собеседования, личный бренд, карьера',
  ar: 'البحث عن عمل, البحث عن وظيفة, المقابلات, العلامة الشخصية, التوظيف',
  hi: 'नौकरी की तलाश, नौकरी की खोज, साक्षात्कार, करियर',
  zh: '找工作, 求职, 求職, 面试, 面試, 就业, 就業, 职业发展, 職業發展',
  ja: '就職活動, 転職活動, 面接対策, キャリア',
  ko: '취업 준비, 구직, 면접 준비, 커리어, 취업',
};

const KNOWING: Words = {
  en: "skill, knowledge, learn and master, to master, delve deeply, fundamentals, what to learn, what you'll learn, theory",
  es: 'conocimientos, fundamentos, qué aprender, qué aprenderás, lo que aprenderás, teoría',
  pt: 'conhecimentos, fundamentos, o que aprender, o que você vai aprender, teoria',
  fr: 'connaissances, fondamentaux, ce que vous apprendrez, ce que tu apprendras, à maîtriser, théorie',
  de: 'kenntnisse, wissen, grundlagen, was du lernst, lerninhalte, theorie',
  it: 'conoscenze, fondamenti, cosa imparare, cosa imparerai, teoria',
  pl: 'wiedza, podstawy, czego się nauczysz, czego się uczyć, teoria',
  tr: 'bilgiler, temeller, temel bilgiler, neler öğreneceksin, ne öğrenilecek, teori',
  ru: 'знания, основы, что учить, что изучить, чему вы научитесь, чему ты научишься, теория',
  ar: 'المعرفة, الأساسيات, ماذا ستتعلم, ما ستتعلمه, النظرية',
  hi: 'ज्ञान, मूल बातें, क्या सीखें, आप क्या सीखेंगे, सिद्धांत',
  zh: '知识, 知識, 基础知识, 基礎知識, 学什么, 學什麼, 理论, 理論',
  ja: '知識, 基礎知識, 学ぶこと, 学べること, 理論',
  ko: '지식, 기초 지식, 배울 내용, 배우는 것, 이론',
};

/** What tells a kind from above. */
export const ABOVE: Readonly<Partial<Record<Kind, Words>>> = {
  certification: CERTIFYING,
  book: READING,
  degree: STUDIES,
  course: TRAINING,
  practice: HANDS_ON,
  community: PEOPLE,
  career: JOB_SEARCH,
  skill: KNOWING,
};

/** Right before a colon: "Courses to learn and master: …" lists no courses. */
export const TO_LEARN: Words = {
  en: 'to learn, to master, to learn and master, to master and learn',
  es: 'a aprender, por aprender, para aprender, que aprender, a dominar',
  pt: 'a aprender, para aprender, que aprender, a dominar',
  fr: 'à apprendre, à maîtriser',
  de: 'zu lernen, zu lernende, zum lernen',
  it: 'da imparare, da padroneggiare',
  pl: 'do nauki, do nauczenia, do opanowania',
  tr: 'öğrenilecek, öğrenilecekler',
  ru: 'для изучения, изучить, освоить',
  ar: 'للتعلم, يجب تعلمها, لتعلمها',
  hi: 'सीखने के लिए, सीखने योग्य',
  zh: '需要学习, 需要學習, 要学习, 要學習',
  ja: '学ぶべきこと, 学ぶべき',
  ko: '배워야 할 것, 배울 것',
};

/** A label for what one learns with: "**LEARNING:** …". */
export const LEARNING: Words = {
  en: 'learn, learning, study, studying, theory',
  es: 'aprender, aprendizaje, estudiar, estudio, teoría',
  pt: 'aprender, aprendizado, aprendizagem, estudar, estudo, teoria',
  fr: 'apprendre, apprentissage, étudier, étude, théorie',
  de: 'lernen, studieren, theorie',
  it: 'imparare, apprendimento, studiare, studio, teoria',
  pl: 'nauka, uczenie się, teoria',
  tr: 'öğren, öğrenme, çalışma, teori',
  ru: 'изучение, обучение, учёба, теория',
  ar: 'التعلم, تعلم, الدراسة, النظرية',
  hi: 'सीखना, सीखें, अध्ययन, सिद्धांत',
  zh: '学习, 學習, 理论, 理論',
  ja: '学習, 勉強, 理論',
  ko: '학습, 공부, 이론',
};
