// What a column of requirements says comes before an item: the ids of items that stand before it, by their codes or titles.
import { LIMITS } from '../../roadmap/limits.ts';
import type { DraftItem } from '../draft.ts';

export interface FoundNeeds {
  readonly needs: readonly string[];
  /** What names no item that came before, as it was written. */
  readonly note?: string;
}

/** Knows the items that it was told of, in their order: none can need itself, or one that comes later. */
export class NamedItems {
  readonly #ids = new Map<string, string | undefined>();

  /** Of two by the same name, none is meant. */
  add({ key, title }: DraftItem, id: string): void {
    for (const name of new Set([key, title].flatMap((one) => (one === undefined ? [] : fold(one)))))
      this.#ids.set(name, this.#ids.has(name) ? undefined : id);
  }

  find({ requires }: DraftItem): FoundNeeds {
    if (requires === undefined) return { needs: [] };
    const { header, text } = requires;
    const whole = this.#ids.get(fold(text));
    const named =
      whole === undefined ? text.split(BETWEEN).map((part) => this.#ids.get(fold(part))) : [whole];
    const needs = [...new Set(named.flatMap((id) => id ?? []))].slice(0, LIMITS.entries);
    return { needs, ...(named.includes(undefined) && { note: `${header}: ${text}` }) };
  }
}

const BETWEEN = /[,;/&+\n、，]/u;

function fold(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase();
}
