// Small words for figures, the same wherever progress is shown.

const [FULL, EMPTY] = ['▰', '▱'];

/** A bar of plain characters, legible on light and dark. Full only at 100, empty only at 0. */
export function renderBar(percent: number, cells: number): string {
  const full = percent === 0 ? 0 : Math.max(1, Math.floor((percent * cells) / 100));
  return FULL.repeat(full) + EMPTY.repeat(cells - full);
}

/** `1 hour`, `1.5 hours`. */
export function hoursText(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

/** A title with its emoji before it. */
export function titleText(titled: { readonly title: string; readonly emoji?: string }): string {
  return titled.emoji === undefined ? titled.title : `${titled.emoji} ${titled.title}`;
}
