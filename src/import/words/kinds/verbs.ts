// Verbs in front of a title, or behind it where a language puts them there: what one does tells what it is.
import { type Language, type Words, END, LANGUAGES, anyCase, anyIn, group } from '../pattern.ts';
import { AND, OR } from '../times.ts';

/** Of a book. */
export const READ: Words = {
  en: 'read, re-read, reread, start reading, finish reading',
  es: 'leer, lee, lea, leyendo',
  pt: 'ler, leia',
  fr: 'lire, lis, lisez, relire',
  de: 'lies, lese, lesen',
  it: 'leggere, leggi, leggete',
  pl: 'przeczytaj, przeczytać, czytaj, czytać',
  tr: 'oku, okumak, okuyun',
  ru: 'прочитать, прочитай, прочти, прочесть, читать',
  ar: 'اقرأ, اقرا, قراءة',
  hi: 'पढ़ें, पढ़ना',
  zh: '阅读, 閱讀, 读完, 讀完, 读, 讀',
  ja: 'を読む, 読む, 読了',
  ko: '읽기, 읽어보기',
};

/** Of a course, a certification and the like; says nothing of the kind. */
export const TAKE: Words = {
  en: 'complete, finish, take, do, study, follow, watch, earn, get, obtain, pass, attend, enroll in, enrol in, work through, go through, join',
  es: 'completar, completa, terminar, termina, hacer, haz, tomar, toma, seguir, sigue, ver, mira, aprobar, obtener, estudiar, estudia, cursar, realizar',
  pt: 'completar, complete, concluir, conclua, terminar, fazer, faça, assistir, assista, seguir, obter, estudar, estude, cursar',
  fr: 'compléter, terminer, termine, terminez, faire, fais, faites, suivre, suis, suivez, regarder, regarde, regardez, obtenir, passer, étudier',
  de: 'abschließen, absolviere, absolvieren, mache, belege, besuche, schaue, schau, bearbeite, bestehe',
  it: 'completare, completa, finire, finisci, fare, fai, seguire, segui, guardare, guarda, ottenere, superare, studiare',
  pl: 'ukończ, ukończyć, zrób, obejrzyj, obejrzeć, zdobądź, zdaj, weź udział w, przerób',
  tr: 'tamamla, tamamlayın, bitir, izle, izleyin, çalış',
  ru: 'пройти, пройди, закончить, завершить, посмотреть, посмотри, сдать, получить, изучить',
  ar: 'أكمل, اكمل, أنه, شاهد, احصل على, ادرس',
  hi: 'पूरा करें, देखें, प्राप्त करें',
  zh: '完成, 学完, 學完, 观看, 觀看, 看, 学习, 學習',
  ja: 'を修了, を見る, を受講, 受講',
  ko: '수강, 완료하기, 시청',
};

/** Of a lecture, where what is watched is a certain one. */
export const WATCH: Words = {
  en: 'watch, listen to',
  es: 'mira, mirar, escucha, escuchar',
  pt: 'assistir, assista, ouvir, ouça',
  fr: 'regarder, regarde, regardez, visionner',
  de: 'schaue, schau, anschauen, ansehen',
  it: 'guardare, guarda, ascoltare',
  pl: 'obejrzyj, obejrzeć, posłuchaj',
  tr: 'izle, izleyin, izlemek',
  ru: 'посмотреть, посмотри, смотреть, послушать',
  ar: 'شاهد, مشاهدة, استمع',
  hi: 'देखें, देखना',
  zh: '观看, 觀看',
  ja: 'を見る, を視聴, 視聴する',
  ko: '시청하기, 시청',
};

/** Of a skill. */
export const LEARN: Words = {
  en: 'learn, understand, know, master, study, deep dive, get comfortable, be able, revise, explore, learn about, get familiar, familiarize yourself',
  es: 'aprender, aprende, aprenda, entender, entiende, comprender, comprende, conocer, dominar, domina, estudiar, estudia, repasar, repasa, explorar, explora',
  pt: 'aprender, aprenda, entender, entenda, compreender, conhecer, dominar, domine, estudar, estude, revisar, explorar, explore',
  fr: 'apprendre, apprends, apprenez, comprendre, comprends, comprenez, connaître, maîtriser, maîtrisez, étudier, étudiez, réviser, révisez, explorer',
  de: 'lerne, lernen, verstehe, verstehen, kennenlernen, beherrsche, beherrschen, studiere, wiederhole, wiederholen, kennen, erkunde',
  it: 'imparare, impara, capire, comprendere, conoscere, padroneggiare, studiare, studia, ripassare, ripassa, esplorare',
  pl: 'nauczyć się, naucz się, uczyć się, ucz się, zrozumieć, zrozum, poznać, poznaj, opanować, opanuj, powtórz, powtórzyć',
  tr: 'öğren, öğrenmek, öğrenin, anla, anlamak, kavra, kavramak, tekrar et, keşfet',
  ru: 'изучить, изучи, изучать, выучить, выучи, понять, пойми, понимать, освоить, освой, разобраться, научиться, изучение, учить, знать, знакомство, повторить, повтори',
  ar: 'تعلم, تعلّم, افهم, فهم, ادرس, دراسة, إتقان, أتقن, مراجعة, راجع',
  hi: 'सीखें, सीखना, समझें, समझना, जानें, दोहराएँ, दोहराएं',
  zh: '学习, 學習, 掌握, 了解, 理解, 学会, 學會, 熟悉, 复习, 複習, 认识, 認識',
  ja: 'を学ぶ, 学ぶ, を学習, を理解, を習得, 学習する, 理解する, 習得する, を復習, 復習する',
  ko: '배우기, 학습하기, 학습, 이해하기, 이해, 공부하기, 공부, 익히기, 복습하기, 복습',
};

/** Of a project, where what is built is named as one thing. */
export const BUILD: Words = {
  en: 'build, create, develop, implement, clone',
  es: 'construir, construye, crear, crea, desarrollar, desarrolla, implementar, implementa',
  pt: 'construir, construa, criar, crie, desenvolver, desenvolva, implementar, implemente',
  fr: 'construire, construis, construisez, créer, crée, créez, développer, développez, réaliser, implémenter',
  de: 'baue, bauen, erstelle, erstellen, entwickle, entwickeln, programmiere, programmieren, implementiere',
  it: 'costruire, costruisci, creare, crea, sviluppare, sviluppa, realizzare, implementare',
  pl: 'zbuduj, zbudować, stwórz, stworzyć, utwórz, zaimplementuj, zrób',
  tr: 'yap, yapmak, yapın, oluştur, oluşturmak, geliştir, geliştirmek',
  ru: 'создать, создай, сделать, сделай, построить, построй, разработать, разработай, реализовать, написать, напиши',
  ar: 'ابن, بناء, إنشاء, أنشئ, تطوير, اصنع',
  hi: 'बनाएं, बनाएँ, बनाना, विकसित करें',
  zh: '构建, 構建, 开发, 開發, 创建, 創建, 实现, 實現, 搭建, 做, 写',
  ja: 'を作る, を作成, を開発, を構築, を実装, 作成, 開発, 構築, 実装',
  ko: '만들기, 제작하기, 제작, 개발하기, 구현하기',
};

/** Of other people. */
export const JOIN: Words = {
  en: 'join, attend, network, contribute',
  es: 'únete, unirse, unirme, asistir, asiste, contribuir, contribuye, participar, participa',
  pt: 'participe, participar, junte-se, contribuir, contribua',
  fr: 'rejoindre, rejoins, rejoignez, participer, participe, participez, contribuer, contribuez, assister',
  de: 'tritt, beitreten, teilnehmen, nimm teil, mitmachen',
  it: 'unisciti, unirsi, partecipare, partecipa, contribuire, contribuisci',
  pl: 'dołącz, dołączyć, uczestnicz, weź udział',
  tr: 'katıl, katılmak, katılın, katkıda bulun',
  ru: 'вступить, вступи, присоединиться, присоединись, участвовать, поучаствовать',
  ar: 'انضم, الانضمام, شارك, المشاركة, ساهم',
  hi: 'शामिल हों, जुड़ें, योगदान दें, भाग लें',
  zh: '加入, 参加, 參加, 参与, 參與',
  ja: 'に参加, 参加する, に貢献, 参加',
  ko: '참여하기, 참여, 참가하기, 참가, 기여하기, 가입하기',
};

/** Of a task. */
export const DO: Words = {
  en: 'complete, finish, set up, install, publish, write, prepare',
  es: 'completar, completa, terminar, termina, instalar, instala, configurar, configura, publicar, publica, escribir, escribe, preparar, prepara',
  pt: 'completar, complete, terminar, instalar, instale, configurar, configure, publicar, publique, escrever, escreva, preparar, prepare',
  fr: 'compléter, terminer, installer, installe, installez, configurer, configurez, publier, publie, publiez, écrire, écris, préparer, préparez',
  de: 'beende, installiere, installieren, richte, einrichten, veröffentliche, veröffentlichen, schreibe, schreiben, bereite, vorbereiten',
  it: 'completare, completa, finire, installare, installa, configurare, configura, pubblicare, pubblica, scrivere, scrivi, preparare, prepara',
  pl: 'ukończ, zakończ, zainstaluj, zainstalować, skonfiguruj, skonfigurować, opublikuj, napisz, przygotuj',
  tr: 'tamamla, bitir, kur, kurmak, yükle, yayınla, hazırla',
  ru: 'завершить, закончить, установить, установи, настроить, настрой, опубликовать, опубликуй, подготовить, подготовь',
  ar: 'أكمل, ثبت, تثبيت, إعداد, انشر, نشر, حضر',
  hi: 'पूरा करें, इंस्टॉल करें, सेट करें, प्रकाशित करें, लिखें, तैयार करें',
  zh: '完成, 安装, 安裝, 配置, 发布, 發布, 撰写, 準備, 准备',
  ja: 'をインストール, を設定, を公開, を準備, インストール',
  ko: '설치하기, 설치, 설정하기, 배포하기, 작성하기, 준비하기',
};

/** Between such a verb and a title. */
export const THE: Words = {
  en: 'the, through, a, an, your, book',
  es: 'el, la, los, las, un, una, libro, tu',
  pt: 'o, a, os, as, um, uma, livro',
  fr: "le, la, les, l', un, une, livre",
  de: 'das, die, den, ein, eine, einen, buch',
  it: 'il, la, lo, i, gli, un, una, libro',
  pl: 'książkę, kurs',
  tr: 'şu, bu',
  ru: 'книгу, курс',
  ar: 'كتاب, دورة',
  hi: 'यह, पुस्तक',
  zh: '这本, 這本, 书籍',
  ja: '本',
  ko: '이 책',
};

/** In front of what is built: one thing of somebody's own. */
export const ONE_THING: Words = {
  en: 'a, an, your, my, the, one, two, three, some',
  es: 'un, una, tu, mi, tu propio, tu propia, dos, tres',
  pt: 'um, uma, seu, sua, meu, minha, dois, três',
  fr: 'un, une, ton, ta, votre, mon, ma, deux, trois',
  de: 'ein, eine, einen, dein, deine, deinen, mein, meine, zwei, drei',
  it: "un, una, uno, un', il tuo, la tua, due, tre",
  pl: 'własny, własną, własne, swój, swoją, prosty, prostą, dwa, trzy',
  tr: 'bir, kendi, iki, üç',
  ru: 'свой, свою, своё, простой, простую, простое, два, три',
  ar: 'موقعك, تطبيقك',
  hi: 'एक, अपना, अपनी, दो, तीन',
  zh: '一个, 一個, 自己的, 两个, 兩個',
  ja: '自分の, 簡単な, 一つの',
  ko: '나만의, 간단한, 하나의',
};

/** Not a certain one: "Read a file" is no book. */
export const ANY: Words = {
  en: 'a, an',
  es: 'un, una',
  pt: 'um, uma',
  fr: 'un, une',
  de: 'ein, eine, einen',
  it: 'un, una, uno',
  pl: 'jakiś, jakąś',
  tr: 'bir',
  ru: 'какой-нибудь',
  ar: 'أي',
  hi: 'एक, कोई',
  zh: '一个, 一個',
  ja: 'ある',
  ko: '어떤',
};

/** What is built. */
export const PRODUCT: Words = {
  en: 'app, website, api, clone, model, game, bot',
  es: 'aplicación, app, sitio web, página web, api, clon, juego, bot',
  pt: 'aplicação, aplicativo, app, site, api, clone, jogo, bot',
  fr: 'application, appli, site web, api, clone, jeu, bot',
  de: 'app, webseite, website, api, anwendung, spiel, bot',
  it: 'app, applicazione, sito web, sito, api, clone, gioco, bot',
  pl: 'aplikację, aplikacji, stronę, api, klon, grę, bota',
  tr: 'uygulama, uygulaması, web sitesi, api, klon, oyun, bot',
  ru: 'приложение, сайт, api, клон, игру, бота, бот',
  ar: 'تطبيق, موقع, لعبة, بوت, واجهة برمجية',
  hi: 'ऐप, वेबसाइट, गेम, बॉट',
  zh: '应用, 應用, 网站, 網站, 游戏, 遊戲, 小程序, 机器人, 機器人',
  ja: 'アプリ, サイト, ウェブサイト, ゲーム, ボット',
  ko: '앱, 웹사이트, 웹 사이트, 게임, 봇',
};

/** Languages whose verbs stand at the end, German where it lists what to do. */
const LAST_APART: readonly Language[] = ['de', 'tr', 'hi'];
const LAST_JOINED: readonly Language[] = ['ja', 'ko'];

/**
 * A text that begins with one of the verbs, and not with two of them: "Read and write files"; nor with `others` behind it. Words
 * of one language only: "i" joins words in Polish, and is an article in Italian.
 */
export function verbFirst(verbs: Words, ...others: readonly Words[]): RegExp {
  const of = (languages: readonly Language[]) =>
    group(
      languages.map(
        (language) => String.raw`${anyIn(language, verbs)}(?!\s+${anyIn(language, AND, OR, ...others)}\s)`,
      ),
    );
  return anyCase(String.raw`^${group([of(SPACED) + END, of(UNSPACED)])}\s*`);
}

const UNSPACED: readonly Language[] = ['zh', 'ja', 'ko'];
const SPACED = LANGUAGES.filter((language) => !UNSPACED.includes(language));

/** A text that ends with one, where the language puts it there. */
export function verbLast(verbs: Words): RegExp {
  const apart = LAST_APART.map((language) => anyIn(language, verbs));
  const joined = LAST_JOINED.map((language) => anyIn(language, verbs));
  return anyCase(String.raw`(?:\s${group(apart)}|${group(joined)})[.!。]?$`);
}
