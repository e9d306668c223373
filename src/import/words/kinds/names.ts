// What one thing of each kind is called. Words that are a kind only before a colon, in a cell or as a head stand in brackets.
import type { Kind } from '../../../roadmap/roadmap.ts';
import type { Words } from '../pattern.ts';

const CERTIFICATION: Words = {
  en: 'certification, certificate, (cert)',
  es: 'certificación, certificado',
  pt: 'certificação, certificado',
  fr: 'certification, certificat',
  de: 'zertifizierung, zertifikat',
  it: 'certificazione, certificato',
  pl: 'certyfikacja, certyfikat',
  tr: 'sertifikasyon, sertifika, sertifikası',
  ru: 'сертификация, сертификат',
  ar: 'شهادة, الشهادة',
  hi: 'प्रमाणपत्र, प्रमाण पत्र, सर्टिफिकेट',
  zh: '证书, 證書',
  ja: '認定, 資格',
  ko: '자격증, 인증서',
};

const COURSE: Words = {
  en: 'course, mooc, tutorial, lecture, (video), (class)',
  es: 'curso, tutorial, (vídeo), (video)',
  pt: 'curso, tutorial, (vídeo), (videoaula)',
  fr: 'cours, mooc, tutoriel, (formation), (vidéo)',
  de: 'kurs, onlinekurs, lehrgang, tutorial, vorlesung, (video)',
  it: 'corso, tutorial, (video)',
  pl: 'kurs, kursu, szkolenie, samouczek, wykład, (wideo), (film)',
  tr: 'kurs, kursu, (eğitim), (video)',
  ru: 'курс, курса, онлайн-курс, туториал, (видео), (лекция), (видеокурс)',
  ar: 'دورة, الدورة, كورس, (فيديو), (محاضرة)',
  hi: 'कोर्स, पाठ्यक्रम, ट्यूटोरियल, (वीडियो)',
  zh: '课程, 課程, 教程, 公开课, 慕课, (视频), (視頻)',
  ja: 'コース, 講座, チュートリアル, (動画), (講義)',
  ko: '강의, 강좌, 코스, 튜토리얼, (영상), (동영상)',
};

const BOOK: Words = {
  en: 'book, e-book, ebook, (reading), (read)',
  es: 'libro, (lectura)',
  pt: 'livro, (leitura)',
  fr: 'livre',
  de: 'buch, fachbuch, lehrbuch, (lektüre)',
  it: 'libro, (lettura)',
  pl: 'książka, książkę, podręcznik, (lektura)',
  tr: 'kitap, kitabı, (okuma)',
  ru: 'книг*, учебник*, (чтение)',
  ar: 'كتاب, الكتاب, (قراءة)',
  hi: 'किताब, पुस्तक, (पठन)',
  zh: '书籍, 書籍, 图书, 圖書, 教科书, (书), (書), (阅读), (閱讀)',
  ja: '書籍, 教科書, (本), (読書)',
  ko: '책, 도서, 교과서, (독서)',
};

const PROJECT: Words = {
  en: 'project, capstone, (build)',
  es: 'proyecto',
  pt: 'projeto, projecto',
  fr: 'projet',
  de: '*projekt',
  it: 'progetto',
  pl: 'projekt, projektu',
  tr: 'proje, projesi',
  ru: 'проект, проекта, проекту, мини-проект, пет-проект',
  ar: 'مشروع, المشروع',
  hi: 'प्रोजेक्ट, परियोजना',
  zh: '项目, 专案, 專案',
  ja: 'プロジェクト',
  ko: '프로젝트',
};

const EXAM: Words = {
  en: 'exam, examination, mock test, mock tests, practice test, practice tests, past papers',
  es: 'examen, simulacro',
  pt: 'exame, (prova), simulado, prova final, (provas)',
  fr: 'examen, examen blanc',
  de: 'prüfung, abschlussprüfung, klausur, probeklausur, probeprüfung',
  it: "esame, simulazione d'esame",
  pl: 'egzamin, egzaminu, egzamin próbny, (kolokwium)',
  tr: 'sınav, sınavı, deneme sınavı',
  ru: 'экзамен*, пробник',
  ar: 'امتحان, الامتحان, (اختبار), اختبار تجريبي',
  hi: 'परीक्षा, मॉक टेस्ट',
  zh: '考试, 考試, 模拟考, 模擬考, 真题',
  ja: '試験, 模試, 模擬試験',
  ko: '시험, 모의고사, 모의시험',
};

const DEGREE: Words = {
  en: '(degree)',
  es: '(grado), (carrera), licenciatura',
  pt: '(graduação), licenciatura, bacharelado',
  fr: '(diplôme)',
  de: '(studium), (abschluss), studiengang',
  it: 'laurea',
  pl: '(studia), licencjat',
  tr: '(lisans), yüksek lisans',
  ru: '(степень), бакалавриат, магистратура',
  ar: 'بكالوريوس, ماجستير',
  hi: '(डिग्री), (उपाधि)',
  zh: '学位, 學位, 硕士, 碩士',
  ja: '学位, 学士, 修士',
  ko: '학위, 학사, 석사',
};

const PRACTICE: Words = {
  en: 'practice, practise, exercise, drill, (practices), (problem set), (challenge), (lab)',
  es: 'ejercicio, (práctica), (reto), (desafío)',
  pt: 'exercício, (prática), (desafio)',
  fr: 'exercice, (pratique), (défi)',
  de: 'übung, üben, übungsaufgabe',
  it: 'esercizio, esercitazione, (pratica), (sfida)',
  pl: 'ćwiczenie, (praktyka), (wyzwanie)',
  tr: 'alıştırma, egzersiz, (pratik)',
  ru: 'упражнени*, практикум, (практика)',
  ar: 'تمرين, التمرين, (ممارسة)',
  hi: 'अभ्यास',
  zh: '练习, 練習, 习题, 習題, (挑战), (挑戰)',
  ja: '練習, 演習, (課題)',
  ko: '연습, 실습, (과제)',
};

const COMMUNITY: Words = {
  en: 'community, meetup, (event), (networking)',
  es: 'comunidad, (evento)',
  pt: 'comunidade, (evento)',
  fr: 'communauté, (événement)',
  de: '(gemeinschaft), (veranstaltung), community',
  it: '(comunità), community, (evento)',
  pl: 'społeczność, (wydarzenie)',
  tr: 'topluluk, (etkinlik)',
  ru: 'сообществ*, (событие), (мероприятие)',
  ar: 'المجتمع, (فعالية)',
  hi: 'समुदाय, (कार्यक्रम)',
  zh: '社区, 社區, 社群',
  ja: 'コミュニティ, (イベント)',
  ko: '커뮤니티, (행사)',
};

const CAREER: Words = {
  en: '(career), (job), (internship), (interview)',
  es: '(carrera profesional), (empleo), (pasantía), (entrevista), (prácticas)',
  pt: '(emprego), (estágio), (entrevista)',
  fr: '(emploi), (carrière), (stage en entreprise), (entretien)',
  de: '(beruf), (karriere), (praktikum), (bewerbung)',
  it: '(carriera), (lavoro), (tirocinio), (colloquio)',
  pl: '(kariera), (praca), (staż), (rozmowa kwalifikacyjna)',
  tr: '(kariyer), (iş), (staj), (mülakat)',
  ru: '(карьера), (работа), (стажировка), (собеседование)',
  ar: '(الوظيفة), (المهنة), (المقابلة)',
  hi: '(करियर), (नौकरी), (साक्षात्कार)',
  zh: '(职业), (職業), (求职), (求職), (面试), (面試), (实习), (實習)',
  ja: '(キャリア), (就職), (面接), (インターン)',
  ko: '(커리어), (취업), (면접), (인턴)',
};

const SKILL: Words = {
  en: '(skill), (topic), (concept)',
  es: '(habilidad), (tema), (concepto)',
  pt: '(habilidade), (tópico), (conceito)',
  fr: '(compétence), (sujet), (notion)',
  de: '(fähigkeit), (thema), (konzept)',
  it: '(competenza), (abilità), (argomento), (concetto)',
  pl: '(umiejętność), (temat), (pojęcie)',
  tr: '(beceri), (konu), (kavram)',
  ru: '(навык), (тема), (понятие)',
  ar: '(مهارة), (المهارة), (موضوع), (مفهوم)',
  hi: '(कौशल), (विषय), (अवधारणा)',
  zh: '(技能), (主题), (主題), (概念)',
  ja: '(スキル), (トピック), (概念)',
  ko: '(기술), (주제), (개념)',
};

const TASK: Words = {
  en: '(task), (todo), (to-do), (goal)',
  es: '(tarea)',
  pt: '(tarefa)',
  fr: '(tâche)',
  de: '(aufgabe)',
  it: '(compito), (attività)',
  pl: '(zadanie)',
  tr: '(görev), (ödev)',
  ru: '(задача), (задание)',
  ar: '(مهمة), (المهمة)',
  hi: '(कार्य), (काम)',
  zh: '(任务), (任務)',
  ja: '(タスク), (作業)',
  ko: '(할 일), (작업)',
};

/** One of each kind, the surest kind first. */
export const ONE: Readonly<Record<Kind, Words>> = {
  certification: CERTIFICATION,
  course: COURSE,
  book: BOOK,
  project: PROJECT,
  exam: EXAM,
  degree: DEGREE,
  practice: PRACTICE,
  community: COMMUNITY,
  career: CAREER,
  skill: SKILL,
  task: TASK,
};

/** Beside the word for a project: "capstone project", "proyecto final". */
export const PROJECT_SORT: Words = {
  en: 'mini, milestone, capstone, final, portfolio, group, side, guided, practical',
  es: 'final, integrador, guiado, grupal, personal, práctico',
  pt: 'final, integrador, guiado, em grupo, pessoal, prático',
  fr: 'final, fil rouge, guidé, personnel, pratique',
  de: 'kleines, großes, eigenes, geführtes, praktisches',
  it: 'finale, guidato, personale, di gruppo, pratico',
  pl: 'końcowy, grupowy, własny, zaliczeniowy, praktyczny',
  tr: 'bitirme, final, kişisel, grup',
  ru: 'итоговый, финальный, учебный, групповой, личный, практический',
  ar: 'التخرج, نهائي, تطبيقي',
  hi: 'अंतिम, लघु, समूह',
  zh: '实战, 實戰, 毕业, 畢業, 综合, 个人',
  ja: '最終, 卒業, 個人, 実践',
  ko: '최종, 개인, 팀, 미니',
};
