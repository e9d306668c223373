// An answer that anybody may ask for, as often as they like, costs its work once a second.

/**
 * Asks once for all who ask while the answer is under way, and in the second after it. What failed is asked for again.
 * `now` is in ms.
 */
export function forASecond<Value>(
  ask: () => Promise<Value>,
  now: () => number = () => performance.now(),
): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  let until = Infinity;
  return () => {
    if (asked !== undefined && now() < until) return asked;
    until = Infinity;
    asked = ask();
    asked.then(
      () => (until = now() + 1000),
      () => (asked = undefined),
    );
    return asked;
  };
}
