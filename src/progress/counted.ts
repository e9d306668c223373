// What the percent and the forecast are about.
import type { ItemProgress } from './progress.ts';

/** The required items; the optional ones where there are no others. */
export function countedOf(items: readonly ItemProgress[]): readonly ItemProgress[] {
  const required = items.filter(({ item }) => !item.optional);
  return required.length > 0 ? required : items;
}
