// How many files one request asks for. Each has a field and a variable of its own in the document, with one of these numbers.

/** How many texts one request gives; a reconciliation that finds nothing to do needs no more. */
export const BLOBS_AT_ONCE = 8;
export const BLOB_SLOTS = Array.from({ length: BLOBS_AT_ONCE }, (_, index) => index);

/** How many Markdown files are read where a first roadmap is offered. */
export const MOST_MARKDOWN = 5;
export const MARKDOWN_SLOTS = Array.from({ length: MOST_MARKDOWN }, (_, index) => index);

/** Of how many files one request tells the size. */
export const SIZES_AT_ONCE = 25;
export const SIZE_SLOTS = Array.from({ length: SIZES_AT_ONCE }, (_, index) => index);
