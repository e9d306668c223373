// The sizes of the card. A phone shows it three quarters as large: no text is smaller than 10 pixels there.

export const WIDTH = 480;
export const PADDING = 24;
/** What is between the paddings. */
export const INNER = WIDTH - 2 * PADDING;

/** Between two parts. */
export const GAP = 26;

export const FONT = { title: 20, percent: 30, text: 14 } as const;
export const LINE = { title: 28, text: 22 } as const;

/** Of a line of text, below its top. */
export const BASELINE = { title: 20, text: 14 } as const;

export const BAR = 8;

/** Phases with a bar and a name of their own: with more, the card would be several times as high as wide. */
export const MOST_ROWS = 10;

/** Bytes of the file. */
export const MOST_BYTES = 15_000;
