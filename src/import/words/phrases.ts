// Sentences before a list that say what its entries are: one of several, or what a phase leads to.
import type { Words } from './pattern.ts';

/** The learner takes one of what follows. */
export const ONE_OF: Words = {
  en: 'one of the following, one of these, one of them, choose one, choose between, pick one, either of, any one of',
  es: 'uno de los siguientes, una de las siguientes, uno de estos, una de estas, elige uno, elige una, elige entre, elegir uno, elegir una, escoge uno, escoge una, a elegir',
  pt: 'um dos seguintes, uma das seguintes, um destes, uma destas, um desses, uma dessas, escolha um, escolha uma, escolha entre',
  fr: "un des suivants, l'un des suivants, une des suivantes, l'une des suivantes, un de ces, une de ces, choisissez un, choisissez une, choisis un, choisis une, choisir un, choisir une, au choix",
  de: 'eines der folgenden, einer der folgenden, eine der folgenden, eins der folgenden, einen der folgenden, eines davon, eins davon, wähle eins, wähle eines, wähle einen, wähle eine, wähle ein, zur wahl',
  it: 'uno dei seguenti, una delle seguenti, uno di questi, una di queste, scegli uno, scegli una, scegli un, scegli tra, a scelta',
  pl: 'jeden z poniższych, jedna z poniższych, jedną z poniższych, jedno z poniższych, jeden z nich, jedną z nich, wybierz jeden, wybierz jedną, wybierz jedno, do wyboru',
  tr: 'aşağıdakilerden biri, aşağıdakilerden birini, bunlardan biri, bunlardan birini, birini seç, birini seçin, birini seçiniz',
  ru: 'один из следующих, одна из следующих, одну из следующих, одно из следующих, один из этих, одну из этих, выбери один, выбери одну, выбери одно, выберите один, выберите одну, выберите одно, на выбор',
  ar: 'واحد مما يلي, واحدة مما يلي, أحد ما يلي, اختر واحدا, اختر واحدًا, اختر واحداً, اختر واحدة, اختر بين',
  hi: 'निम्न में से एक, निम्नलिखित में से एक, इनमें से एक, इनमें से कोई एक, कोई एक चुनें, एक चुनें',
  zh: '任选其一, 任選其一, 选择其一, 選擇其一, 选一个, 選一個, 二选一, 二選一, 三选一, 三選一, 以下之一, 其中之一',
  ja: 'いずれか, どれか一つ, どれか1つ, 次のうち一つ, 次のうち1つ, 一つ選ぶ, 1つ選ぶ, 一つ選択, 1つ選択',
  ko: '다음 중 하나, 이 중 하나, 하나를 선택*, 하나 선택*, 하나를 고르*, 택일, 택 1, 택1',
};

/** "This will help you: …": what follows is what it is good for. */
export const HELPS: Words = {
  en: 'empower me, empower you, empower us, empowers me, empowers you, empowers us, enable me, enable you, enable us, enables me, enables you, enables us, allow me, allow you, allow us, allows me, allows you, allows us, help me, help you, help us, helps me, helps you, helps us, prepare me, prepare you, prepare us, prepares me, prepares you, prepares us, let me, let you, let us, lets me, lets you, lets us',
  es: 'te ayudará, te ayudan a, te ayuda a, te permitirá, te permite, te prepara para, me ayudará, me permitirá, le permitirá',
  pt: 'vai te ajudar, te ajudará, ajuda você a, permite que você, permitirá que você, prepara você para, vai me ajudar',
  fr: "t'aidera, vous aidera, vous aide à, t'aide à, te permettra, vous permettra, vous permet de, te permet de, me permettra",
  de: 'hilft dir, helfen dir, hilft ihnen, helfen ihnen, ermöglicht dir, ermöglichen dir, bereitet dich, bereiten dich, hilft mir, helfen mir',
  it: 'ti aiuterà, ti aiuta a, ti permetterà, ti permette di, ti prepara a, vi aiuterà, mi aiuterà, ti consentirà',
  pl: 'pomoże ci, pomogą ci, pomoże mi, pozwoli ci, pozwolą ci, pozwoli mi, umożliwi ci, przygotuje cię',
  tr: 'sana yardımcı olur, sana yardımcı olacak, size yardımcı olur, size yardımcı olacak, seni hazırlar, sizi hazırlar',
  ru: 'поможет тебе, поможет вам, помогут тебе, помогут вам, поможет мне, позволит тебе, позволит вам, позволит мне, подготовит тебя, подготовит вас',
  ar: 'سيساعدك, ستساعدك, يساعدك على, سيمكنك, ستمكنك, يمكنك من, يؤهلك',
  hi: 'आपकी मदद करेगा, आपकी मदद करेंगे, आपको सक्षम बनाएगा, मेरी मदद करेगा',
  zh: '帮助你, 幫助你, 帮助我, 幫助我, 让你能够, 讓你能夠, 使你能够, 使你能夠',
  ja: 'に役立つ, に役立ちます, の助けになる',
  ko: '도움이 됩니다, 도움이 된다, 도움을 줍니다',
};

/** Right before the colon: "You will be able to: …". */
export const ABLE: Words = {
  en: "outcome, outcomes, you'll, you will, you'll be able to, you will be able to, you'll have, you will have, you'll know, you will know, i'll be able to, i will be able to, what you get",
  es: 'podrás, serás capaz de, sabrás, vas a poder, podré, seré capaz de, lo que obtienes, lo que lograrás, resultados de aprendizaje',
  pt: 'você será capaz de, serás capaz de, você saberá, você poderá, você vai conseguir, conseguirá, serei capaz de, resultados de aprendizagem',
  fr: 'vous serez capable de, vous saurez, vous pourrez, tu seras capable de, tu sauras, tu pourras, je serai capable de, je saurai, je pourrai, acquis',
  de: 'kannst du, du kannst, wirst du, du wirst, können sie, sie können, kann ich, ich kann, lernergebnis, lernergebnisse',
  it: 'sarai in grado di, saprai, potrai, sarò in grado di, saprò, potrò, sarete in grado di, risultati di apprendimento',
  pl: 'będziesz w stanie, będziesz umieć, będziesz potrafić, potrafisz, będę w stanie, będę umieć, efekty uczenia się, efekty kształcenia',
  tr: 'yapabileceksin, yapabileceksiniz, yapabileceğim, şunları yapabileceksin, şunları yapabileceksiniz, öğrenme çıktıları',
  ru: 'ты сможешь, вы сможете, я смогу, ты научишься, вы научитесь, ты будешь уметь, вы будете уметь, я буду уметь',
  ar: 'ستكون قادرا على, ستكون قادرًا على, ستكون قادراً على, ستتمكن من, سوف تتمكن من, سأكون قادرا على, سأتمكن من, مخرجات التعلم',
  hi: 'आप सक्षम होंगे, आप कर सकेंगे, आप कर पाएंगे, आप कर पाएँगे, मैं कर सकूंगा, सीखने के परिणाम',
  zh: '你将能够, 你將能夠, 你将会, 你將會, 你能够, 你能夠, 我将能够, 我將能夠, 学习成果, 學習成果',
  ja: 'できるようになること, できるようになる, できること, 学習成果',
  ko: '할 수 있게 됩니다, 할 수 있게 된다, 할 수 있다, 할 수 있습니다, 할 수 있는 것, 학습 성과',
};

/** "By the end of this phase, you …: …": a time that is ahead. */
export const BY_THE_END: Words = {
  en: 'by the end',
  es: 'al final de, al terminar, al finalizar, al completar',
  pt: 'ao final de, ao final da, ao final do, no final de, no final da, no final do, ao terminar, ao concluir',
  fr: "à la fin de, à la fin du, au terme de, à l'issue de",
  de: 'am ende dieser, am ende dieses, am ende der, am ende des, nach dieser, nach diesem, nach abschluss',
  it: 'alla fine di, alla fine del, alla fine della, al termine di, al termine del, al termine della',
  pl: 'pod koniec, na koniec, po ukończeniu, po zakończeniu',
  tr: 'sonunda',
  ru: 'к концу, в конце, по окончании, по завершении, после завершения',
  ar: 'بنهاية, في نهاية, بعد إكمال, عند الانتهاء من',
  hi: 'के अंत तक, के अंत में, पूरा करने के बाद',
  zh: '结束时, 結束時, 结束后, 結束後, 学完后, 學完後',
  ja: '終わりには, 終わる頃には, 終了時, 修了時, 終了後',
  ko: '끝나면, 마치면, 수료하면, 수료 후, 완료하면',
};

/** A quote that begins so says what a phase leads to. */
export const AFTER_THIS: Words = {
  en: 'after this, after that, after these, by the end, once you, you will, you can, you now, you are, at this point, outcome, result',
  es: 'después de esto, después de este, después de esta, tras esta, tras este, ahora puedes, ya puedes, en este punto, resultado',
  pt: 'depois disso, depois desta, depois deste, após esta, após este, agora você, neste ponto, resultado',
  fr: 'après cela, après cette, après ce, vous pouvez maintenant, tu peux maintenant, à ce stade, résultat',
  de: 'nach dieser, nach diesem, danach kannst du, jetzt kannst du, nun kannst du, du kannst jetzt, du kannst nun, ergebnis',
  it: 'dopo questa, dopo questo, ora puoi, adesso puoi, a questo punto, risultato',
  pl: 'po tym, po tej, teraz potrafisz, teraz umiesz, na tym etapie, rezultat, efekt',
  tr: 'bundan sonra, bu aşamadan sonra, artık, bu noktada, sonuç',
  ru: 'после этого, после этой, теперь ты, теперь вы, на этом этапе ты, на этом этапе вы, результат, итог',
  ar: 'بعد هذه, بعد هذا, بعد ذلك, الآن يمكنك, عند هذه النقطة, النتيجة',
  hi: 'इसके बाद, इस चरण के बाद, अब आप, परिणाम',
  zh: '之后你, 之後你, 现在你, 現在你, 到这里, 到這裡, 此时你, 成果, 结果, 結果',
  ja: 'この後, これで, ここまでで, この段階で, 結果, 成果',
  ko: '이후에는, 이제, 이 시점에서, 결과, 성과',
};
