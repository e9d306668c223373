// What stands over the columns of a table, beside the words for goals, times, hours and authors.
import type { Words } from './pattern.ts';

/** How far somebody is; the words for "done" stand there, too. */
export const STATE: Words = {
  en: 'status, state, progress',
  es: 'estado, progreso, avance',
  pt: 'estado, status, progresso, situação',
  fr: 'statut, état, progression, avancement',
  de: 'status, stand, fortschritt',
  it: 'stato, progresso, avanzamento',
  pl: 'status, stan, postęp, postępy',
  tr: 'durum, durumu, ilerleme',
  ru: 'статус, состояние, прогресс',
  ar: 'الحالة, حالة, التقدم, الإنجاز',
  hi: 'स्थिति, प्रगति',
  zh: '状态, 狀態, 进度, 進度, 是否完成, 完成情况, 完成情況',
  ja: '状態, 状況, 進捗, ステータス, 完了状況',
  ko: '상태, 진행, 진행률, 진행 상황, 진도, 완료 여부',
};

/** What counts, dates or orders the rows. */
export const COUNT: Words = {
  en: 'no, no., nr, nr., id, date, order, priority, number',
  es: 'n.º, nº, núm, núm., número, fecha, orden, prioridad',
  pt: 'nº, n.º, número, data, ordem, prioridade',
  fr: 'n°, nº, numéro, date, ordre, priorité',
  de: 'nr, nr., nummer, datum, reihenfolge, priorität',
  it: 'n., nº, numero, data, ordine, priorità',
  pl: 'nr, lp, lp., numer, data, kolejność, priorytet',
  tr: 'no, sıra, sıra no, numara, tarih, öncelik',
  ru: 'номер, п/п, дата, порядок, приоритет',
  ar: 'الرقم, رقم, م, التاريخ, الترتيب, الأولوية',
  hi: 'क्रमांक, क्रम, क्रम संख्या, संख्या, तारीख, दिनांक, प्राथमिकता',
  zh: '编号, 編號, 序号, 序號, 日期, 顺序, 順序, 优先级, 優先級',
  ja: '番号, 日付, 日程, 順番, 順序, 優先度',
  ko: '번호, 순번, 날짜, 일자, 순서, 우선순위',
};

/** Whether a row is a course, a book or another kind. */
export const KIND: Words = {
  en: 'kind, type, format',
  es: 'tipo, formato',
  pt: 'tipo, formato',
  fr: 'type, genre, format',
  de: 'art, typ, format',
  it: 'tipo, formato',
  pl: 'typ, rodzaj, forma, format',
  tr: 'tür, tip, biçim',
  ru: 'тип, вид, формат',
  ar: 'النوع, نوع, الصيغة',
  hi: 'प्रकार, प्रारूप',
  zh: '类型, 類型, 类别, 類別, 形式',
  ja: '種類, 種別, 形式, タイプ',
  ko: '종류, 유형, 형식',
};

/** What to learn with; over a section, a list of them. */
export const RESOURCES: Words = {
  en: 'resource, resources, link, links, material, materials',
  es: 'recurso, recursos, enlace, enlaces, material, materiales',
  pt: 'recurso, recursos, link, links, material, materiais',
  fr: 'ressource, ressources, lien, liens, support, supports, matériel',
  de: 'ressource, ressourcen, link, links, material, materialien',
  it: 'risorsa, risorse, link, collegamenti, materiale, materiali',
  pl: 'zasób, zasoby, link, linki, materiał, materiały',
  tr: 'kaynak, kaynaklar, bağlantı, bağlantılar, materyal, materyaller',
  ru: 'ресурс, ресурсы, ссылка, ссылки, материал, материалы',
  ar: 'المصدر, المصادر, مصادر, الرابط, الروابط, روابط, الموارد, موارد, المواد',
  hi: 'संसाधन, लिंक, सामग्री, अध्ययन सामग्री',
  zh: '资源, 資源, 学习资源, 學習資源, 链接, 鏈接, 連結, 资料, 資料, 材料',
  ja: 'リソース, リンク, 教材, 資料',
  ko: '자료, 학습 자료, 링크, 리소스, 교재',
};

/** Where it is; over a column only, since sections of that name are something else. */
export const PLACE: Words = {
  en: 'url, urls, source, sources, where, reference, references, website',
  es: 'url, fuente, fuentes, dónde, referencia, referencias, sitio web',
  pt: 'url, fonte, fontes, onde, referência, referências, site',
  fr: 'url, source, sources, où, référence, références, site, site web',
  de: 'url, quelle, quellen, wo, referenz, referenzen, webseite',
  it: 'url, fonte, fonti, dove, riferimento, riferimenti, sito, sito web',
  pl: 'url, źródło, źródła, gdzie, strona',
  tr: 'url, nerede, adres, web sitesi',
  ru: 'url, источник, источники, где, сайт',
  ar: 'الموقع, المرجع, المراجع',
  hi: 'यूआरएल, स्रोत, कहाँ, वेबसाइट',
  zh: '网址, 網址, 来源, 來源, 出处, 网站, 網站',
  ja: '出典, 参照, 参考, サイト, 場所',
  ko: '출처, 참고, 주소, 사이트',
};

/** What is covered, beside a title. */
export const COVERS: Words = {
  en: "topics covered, covers, content, contents, concepts, what you'll learn, what youll learn, key topics, subtopics",
  es: 'temas, contenido, contenidos, conceptos, subtemas, lo que aprenderás',
  pt: 'tópicos, temas, conteúdo, conteúdos, conceitos, o que você vai aprender',
  fr: 'contenu, contenus, notions, concepts, thèmes, sujets abordés',
  de: 'themen, inhalt, inhalte, konzepte',
  it: 'argomenti, contenuto, contenuti, concetti',
  pl: 'tematy, zagadnienia, treści, zakres',
  tr: 'konular, içerik, kapsam, kavramlar, alt konular',
  ru: 'темы, содержание, понятия, подтемы',
  ar: 'المواضيع, الموضوعات, المحتوى, المفاهيم',
  hi: 'विषयवस्तु, अवधारणाएँ, अवधारणाएं, उपविषय',
  zh: '内容, 內容, 学习内容, 學習內容, 知识点, 知識點',
  ja: '内容, 学習内容, 概念, 学ぶこと',
  ko: '내용, 학습 내용, 개념, 세부 주제',
};

/** What to do or learn. The names of kinds, such as "Course", say so, too. */
export const TITLE: Words = {
  en: 'title, titles, name, names, what, item, items, lesson, lessons, activity, activities, event, events, study, focus',
  es: 'título, nombre, qué, tema, asunto, elemento, lección, actividad, actividades, asignatura, materia',
  pt: 'título, nome, o que, tema, tópico, assunto, item, aula, lição, atividade, atividades, disciplina, matéria',
  fr: 'titre, nom, quoi, sujet, thème, leçon, activité, activités, matière',
  de: 'titel, name, was, thema, aktivität, aktivitäten, fach',
  it: 'titolo, nome, cosa, argomento, tema, lezione, attività, materia',
  pl: 'tytuł, nazwa, co, temat, lekcja, aktywność, przedmiot',
  tr: 'başlık, ad, adı, konu, ders, etkinlik, ne',
  ru: 'название, имя, что, тема, урок, занятие, предмет, активность',
  ar: 'العنوان, الاسم, الموضوع, الدرس, النشاط, المادة, ماذا',
  hi: 'शीर्षक, नाम, विषय, पाठ, गतिविधि, क्या',
  zh: '标题, 標題, 名称, 名稱, 主题, 主題, 题目, 題目, 科目, 事项, 活动, 活動',
  ja: 'タイトル, 題名, 名前, 名称, テーマ, 科目, 活動, トピック, やること',
  ko: '제목, 이름, 주제, 과목, 활동, 수업, 할 일',
};

/** What it is about or for. */
export const DESCRIPTION: Words = {
  en: 'description, about, purpose, details',
  es: 'descripción, detalle, detalles, propósito',
  pt: 'descrição, detalhe, detalhes, propósito',
  fr: 'description, détail, détails, but',
  de: 'beschreibung, details, zweck',
  it: 'descrizione, dettagli, dettaglio, finalità',
  pl: 'opis, szczegóły',
  tr: 'açıklama, detay, detaylar, ayrıntılar',
  ru: 'описание, подробности, детали',
  ar: 'الوصف, وصف, التفاصيل, الغرض',
  hi: 'विवरण, वर्णन',
  zh: '描述, 说明, 說明, 简介, 簡介, 详情',
  ja: '説明, 概要, 詳細',
  ko: '설명, 개요, 상세',
};

/** What the rows are gathered by. */
export const AREA: Words = {
  en: 'area, category, group',
  es: 'área, categoría, grupo',
  pt: 'área, categoria, grupo',
  fr: 'domaine, catégorie, groupe',
  de: 'bereich, kategorie, gruppe',
  it: 'area, categoria, gruppo',
  pl: 'obszar, kategoria, grupa',
  tr: 'alan, kategori, grup',
  ru: 'область, категория, группа',
  ar: 'المجال, الفئة, التصنيف, المجموعة',
  hi: 'क्षेत्र, श्रेणी, समूह',
  zh: '领域, 領域, 分类, 分類, 组, 組',
  ja: '分野, 領域, カテゴリ, カテゴリー, グループ',
  ko: '분야, 영역, 카테고리, 분류, 그룹',
};

/** What somebody says besides; no title, where another column can be. */
export const REMARKS: Words = {
  en: 'note, notes, comment, comments, remark, remarks',
  es: 'nota, notas, comentario, comentarios, observaciones',
  pt: 'nota, notas, comentário, comentários, observações, obs, obs.',
  fr: 'note, notes, commentaire, commentaires, remarque, remarques',
  de: 'notiz, notizen, anmerkung, anmerkungen, bemerkung, bemerkungen, kommentar',
  it: 'nota, note, commento, commenti, osservazioni',
  pl: 'notatka, notatki, uwagi, komentarz',
  tr: 'not, notlar, yorum, yorumlar',
  ru: 'заметка, заметки, примечание, примечания, комментарий, комментарии',
  ar: 'ملاحظة, ملاحظات, الملاحظات, تعليق, تعليقات',
  hi: 'टिप्पणी, टिप्पणियाँ, टिप्पणियां, नोट, नोट्स',
  zh: '备注, 備註, 备註, 注释, 笔记, 筆記',
  ja: '備考, メモ, ノート, コメント',
  ko: '비고, 메모, 노트, 참고 사항',
};
