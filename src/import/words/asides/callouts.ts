// What stands over a list inside of a phase where its entries are no learning: a warning, what one has to know or to have.
import { type Words, wholePattern } from '../pattern.ts';

/** Something is said to the reader. */
export const CALLOUT: Words = {
  en: 'note, notes, tip, tips, pro tip, pro tips, hint, hints, warning, warnings, caution, attention, danger, reminder, reminders, remember, disclaimer, fyi, nb, n.b., heads up, heads-up, important note, important notes, please note',
  es: 'nota, notas, consejo, consejos, tip, tips, advertencia, advertencias, atención, cuidado, precaución, aviso, recuerda, recordatorio, ojo',
  pt: 'nota, notas, dica, dicas, aviso, avisos, atenção, cuidado, alerta, lembre-se, lembrete, observação, observações, obs',
  fr: 'note, remarque, remarques, conseil, conseils, astuce, astuces, attention, avertissement, avertissements, mise en garde, rappel',
  de: 'hinweis, hinweise, tipp, tipps, achtung, warnung, warnungen, vorsicht, anmerkung, anmerkungen, merke, zur erinnerung',
  it: 'nota, note, consiglio, consigli, suggerimento, suggerimenti, attenzione, avviso, avvertenza, avvertenze, promemoria',
  pl: 'uwaga, uwagi, wskazówka, wskazówki, porada, porady, ostrzeżenie, ostrzeżenia, przestroga, pamiętaj',
  tr: 'not, notlar, ipucu, ipuçları, uyarı, uyarılar, dikkat, hatırlatma, unutma',
  ru: 'примечание, примечания, заметка, совет, советы, подсказка, внимание, предупреждение, предупреждения, осторожно, напоминание, помни, помните',
  ar: 'ملاحظة, ملاحظات, نصيحة, نصائح, تنبيه, تنبيهات, تحذير, تحذيرات, تذكير, تذكر',
  hi: 'नोट, सुझाव, टिप, टिप्स, चेतावनी, सावधानी, ध्यान दें, याद रखें',
  zh: '注意, 注意事项, 注意事項, 提示, 小贴士, 小貼士, 建议, 建議, 警告, 提醒, 备注, 備註, 说明, 說明',
  ja: '注意, 注意点, 注, 補足, ヒント, コツ, アドバイス, 警告, リマインダー',
  ko: '참고, 주의, 주의 사항, 주의사항, 팁, 힌트, 조언, 경고, 알림',
};

/** What one has to know or do before; over a column, too. */
export const BEFOREHAND: Words = {
  en: 'prerequisite, prerequisites, prereq, prereqs, pre-requisite, pre-requisites, requirement, requirements, requires, depends on, dependencies',
  es: 'prerrequisito, prerrequisitos, requisito, requisitos, requisitos previos, requiere, correlativas',
  pt: 'pré-requisito, pré-requisitos, requisito, requisitos, requer, depende de',
  fr: 'prérequis, pré-requis, requis, dépend de',
  de: 'voraussetzung, voraussetzungen, vorkenntnisse, vorwissen, benötigt',
  it: 'prerequisito, prerequisiti, requisito, requisiti, richiede, propedeuticità',
  pl: 'wymagania, wymagania wstępne, wymagana wiedza, wymaga',
  tr: 'ön koşul, ön koşullar, önkoşul, önkoşullar, gereksinim, gereksinimler',
  ru: 'требования, предварительные требования, пререквизиты, необходимые знания, зависит от',
  ar: 'المتطلبات, متطلبات, المتطلبات السابقة, المتطلبات الأساسية',
  hi: 'पूर्वापेक्षा, पूर्वापेक्षाएँ, पूर्वापेक्षाएं, पूर्व ज्ञान, आवश्यकताएँ, आवश्यकताएं',
  zh: '前置, 前置条件, 前置條件, 先修, 先修课程, 先決條件, 先决条件, 前置知识, 前置知識, 依赖',
  ja: '前提, 前提条件, 前提知識, 必要な知識',
  ko: '선수 과목, 선수 지식, 선행 조건, 사전 지식, 필요 조건',
};

/** What one has to have; what one has to know is `BEFOREHAND`. */
export const NEEDED: Words = {
  en: "what you need, what you'll need, what you will need, you need, you will need, you'll need, needed, materials needed, required materials, required tools, required software, required equipment, tools needed, equipment, system requirements, what i need",
  es: 'qué necesitas, lo que necesitas, necesitas, necesitarás, material necesario, materiales necesarios, herramientas necesarias, equipo necesario, equipo',
  pt: 'o que você precisa, do que você precisa, você vai precisar, você precisa, material necessário, materiais necessários, ferramentas necessárias, equipamento, equipamentos',
  fr: "ce qu'il faut, ce qu'il te faut, ce qu'il vous faut, il te faut, il vous faut, matériel nécessaire, matériel requis, matériel, outils nécessaires, équipement",
  de: 'was du brauchst, das brauchst du, du brauchst, was sie brauchen, was man braucht, benötigtes material, benötigte werkzeuge, benötigte software, ausrüstung, ausstattung',
  it: 'cosa serve, che cosa serve, cosa ti serve, ti serve, ti servono, materiale necessario, materiali necessari, strumenti necessari, attrezzatura',
  pl: 'czego potrzebujesz, co będzie potrzebne, potrzebne materiały, potrzebne narzędzia, będziesz potrzebować, sprzęt, wyposażenie',
  tr: 'neye ihtiyacın var, ihtiyacın olanlar, gerekenler, gerekli malzemeler, gerekli araçlar, malzemeler, ekipman',
  ru: 'что понадобится, вам понадобится, тебе понадобится, что нужно, необходимое, необходимые материалы, необходимые инструменты, оборудование',
  ar: 'ما تحتاجه, ما ستحتاجه, ستحتاج إلى, تحتاج إلى, الأدوات المطلوبة, المواد المطلوبة, المعدات',
  hi: 'आपको क्या चाहिए, क्या चाहिए, आवश्यक सामग्री, आवश्यक उपकरण, ज़रूरी सामान, उपकरण',
  zh: '你需要, 你需要准备, 需要准备, 所需材料, 所需工具, 准备材料, 準備材料, 环境要求, 環境要求',
  ja: '必要なもの, 用意するもの, 準備するもの, 必要な道具, 必要な機材, 機材, 持ち物',
  ko: '준비물, 필요한 것, 필요한 도구, 필요한 재료, 장비',
};

/** Learning in one plan, and what one needs in another. */
export const TOOLS: Words = {
  en: 'tool, tools, software, materials, setup',
  es: 'herramienta, herramientas, software, materiales',
  pt: 'ferramenta, ferramentas, software, materiais',
  fr: 'outil, outils, logiciel, logiciels',
  de: 'werkzeug, werkzeuge, tools, software, material',
  it: 'strumento, strumenti, software, materiali',
  pl: 'narzędzie, narzędzia, oprogramowanie, materiały',
  tr: 'araç, araçlar, yazılım, yazılımlar',
  ru: 'инструмент, инструменты, программы, материалы',
  ar: 'الأدوات, أدوات, البرامج',
  hi: 'टूल, टूल्स, औज़ार, सॉफ़्टवेयर',
  zh: '工具, 软件, 軟體',
  ja: 'ツール, 道具, ソフトウェア',
  ko: '도구, 소프트웨어',
};

/** What such a list is called in the report. */
export const A_REMARK = 'a remark, no work';
export const WHAT_ONE_NEEDS = 'what one needs for it, no work';

const IS_CALLOUT = wholePattern(CALLOUT);
const IS_NEEDED = wholePattern(NEEDED, BEFOREHAND);
const IS_TOOLS = wholePattern(TOOLS);
/** How GitHub writes them in a quote. */
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iu;
const BEFORE_COLON = /^([^:：]{1,40})[:：]/u;

/** Whether a label only says that a remark follows: "Warning". */
export function isCallout(label: string): boolean {
  return label.length <= 40 && IS_CALLOUT.test(label);
}

/** Whether a text is a remark itself: "Tip: …", "[!NOTE] …". */
export function beginsWithCallout(text: string): boolean {
  return ALERT.test(text) || isCallout(BEFORE_COLON.exec(text)?.[1] ?? '');
}

/** Whether a label says that what one needs follows. */
export function isNeeded(label: string): boolean {
  return label.length <= 60 && IS_NEEDED.test(label);
}

/** Whether a label names tools, which may be what to learn. */
export function isTools(label: string): boolean {
  return label.length <= 40 && IS_TOOLS.test(label);
}
