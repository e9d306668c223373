// Sections of a document that are no roadmap: what their titles say, in the languages that learners write.

interface Aside {
  readonly what: string;
  readonly title: RegExp;
}

const whole = (words: string) => new RegExp(`^(?:${words})$`, 'iu');

const ASIDES: readonly Aside[] = [
  {
    what: 'a table of contents',
    title: whole(
      "(?:table of )?contents?|toc|(?:quick )?(?:navigation|links)|index|what['’]?s (?:in here|inside|in this .*)|in this \\w+|inhalt(?:sverzeichnis)?|índice|indice|(?:tabla de )?contenidos?|sommaire|table des matières|sumário|содержание|оглавление|目次|目录|目錄|목차|repository structure|project structure",
    ),
  },
  {
    what: 'about the author or the document',
    title: whole(
      "(?:a bit )?about(?: .*)?|who (?:am i|i am|we are|is this for).*|(?:the )?(?:author|authors|team|maintainers?|contact|contact me|connect with me|let[’']?s connect|find me.*|follow me.*|socials?)|über (?:mich|uns)|sobre (?:mí|mi|mim|nosotros|este .*)|à propos|обо мне|о себе|автор|контакты|kontakt|contacto|自己紹介|关于.*|소개",
    ),
  },
  {
    what: 'the licence',
    title: whole(
      'licen[cs]e|licen[cs]ing|copyright.*|legal|lizenz|licencia|licença|licence|licenza|лицензия|ライセンス|许可.*|라이선스',
    ),
  },
  {
    what: 'about taking part in the document',
    title: whole(
      'contribut(?:e|ing|ors?|ions?)(?: .*)?|how to contribute|code of conduct|verhaltenskodex|mitmachen|beitragen|contribuir|contribuciones|contribuer|вклад|участие|貢献|贡献.*',
    ),
  },
  {
    what: 'thanks and support',
    title: whole(
      'acknowledge?ments?|credits?|thanks?(?: .*)?|sponsors?(?:hip)?|support(?: (?:me|us|the project|this project))?|star history|stargazers.*|donat(?:e|ions?)|danksagung|danke|agradecimientos|remerciements|благодарности|谢谢|謝辞',
    ),
  },
  {
    what: 'badges',
    title: whole('badges?|status|shields?|github stats?'),
  },
  {
    what: 'a list of resources used',
    title: whole(
      '(?:summary|list|table|overview) of (?:the )?(?:resources?|references?|sources?|links?)(?: used)?|(?:resources?|sources?) used|references?|bibliography|sources?|quellen|literatur(?:verzeichnis)?|referências|referencias|bibliografia|bibliografía|références|источники|参考.*',
    ),
  },
  {
    what: 'rules and hints, no work',
    title: whole(
      '(?:the )?(?:ground )?rules?(?: .*)?|how (?:to use|it works|this works|i use).*|usage|legend|key|notation|disclaimer|faq|frequently asked questions|.*\\btips(?: .*)?|tips and tricks|advice|important notes?|notes?|getting help|regeln|hinweise|reglas|consejos|règles|правила|советы|changelog|change log|news|updates?',
    ),
  },
  {
    what: 'about what comes after',
    title: whole("next steps?|what[’']?s next.*"),
  },
  {
    what: 'thoughts, no work',
    title: whole(
      '(?:final |self[- ]|closing )*(?:reflections?|thoughts|words|remarks|vision|notes?)(?: .*)?|conclusions?|why|why (?:this|i|me|us)(?: .*)?|motivation|inspiration|introduction and motivation|fazit|schluss|conclusión|заключение|まとめ|before you (?:start|begin)|final self-reflection.*',
    ),
  },
];

const RESOURCES =
  /^(?:(?:useful|helpful|additional|further|recommended|other|extra|more|learning|free) )*(?:resources?|links?|reading|materials?)$/iu;

/** Whether a title promises links and no more. */
export function isResources(title: string): boolean {
  return RESOURCES.test(title);
}

/** What a section with this title is, where it is no roadmap. The title comes without its emoji and number. */
export function findAside(title: string): string | undefined {
  const plain = title.replace(/[!?.:…]+$/u, '').trim();
  return ASIDES.find((aside) => aside.title.test(plain))?.what;
}
