// The lines of a Markdown text that hold work: list items, checkboxes, table rows. A plain line scanner of its own, so
// that it cannot share a mistake with the importer; it must import nothing from src/.

export interface SourceLine {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly kind: 'item' | 'row' | 'label';
  readonly text: string;
  /** Absent where there is no box. */
  readonly ticked?: boolean;
}

const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(\S.*)$/;
const BOX = /^\[([ xX])\][ \t]+/;
const RULE = /^\s*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** `**LEARNING:**` on its own says what follows; it is no work itself. */
const LABEL = /^\*\*[^*]+(?::\*\*|\*\*:)$/;

/** Every line of work: list items, checkboxes and table rows (without the head of the table), in their order. */
export function scanMarkdown(source: string): readonly SourceLine[] {
  return scanEntries(source).filter(({ kind }) => kind !== 'label');
}

/** The lines of work and the labels. */
export function scanEntries(source: string): readonly SourceLine[] {
  const lines = readable(source);
  const isRow = createRowReader();
  return lines.flatMap((text, index): readonly SourceLine[] => {
    const line = index + 1;
    if (isRow(text)) return [{ line, kind: 'row', text }];
    const [, content] = (RULE.test(text) ? null : LIST_ITEM.exec(text)) ?? [];
    if (content === undefined) return [];
    if (LABEL.test(content.trim())) return [{ line, kind: 'label', text: content }];
    const box = BOX.exec(content);
    const item = { line, kind: 'item' as const, text: content.replace(BOX, '') };
    return [box === null ? item : { ...item, ticked: box[1] !== ' ' }];
  });
}

/** The lines without quote marks; code, comments and front matter are blank. */
function readable(source: string): readonly string[] {
  let fence: string | undefined;
  let inComment = false;
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const front = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((raw, index) => {
    if (index <= front) return '';
    const text = raw.replace(/^(?:\s*>[ \t]?)+/, '');
    const [mark] = /^\s*(?:`{3,}|~{3,})/.exec(text) ?? [];
    if (mark !== undefined && (fence === undefined || mark.trim().startsWith(fence))) {
      fence = fence === undefined ? mark.trim().slice(0, 3) : undefined;
      return '';
    }
    if (fence !== undefined) return '';
    const wasInComment = inComment;
    if (text.includes('<!--')) inComment = true;
    if (text.includes('-->')) inComment = false;
    return wasInComment || text.trimStart().startsWith('<!--') ? '' : text;
  });
}

/** Told line after line, says which are rows: they stand below a delimiter line, with no line without a pipe between them. */
function createRowReader(): (line: string) => boolean {
  let inTable = false;
  let before = '';
  return (line) => {
    const isRow = inTable && line.includes('|');
    if (!line.includes('|')) inTable = false;
    else if (DELIMITER.test(line)) inTable = before.includes('|');
    before = line;
    return isRow;
  };
}
