/**
 * Takes the items of a stream one by one and works on so many at once, until they end or the signal aborts. Where one breaks, no more are
 * begun, and its error is thrown once the others under way are done.
 */
export async function sideBySide<T>(
  items: AsyncIterable<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const stream = (async function* () {
    yield* items;
  })();
  let broken = false;
  const one = async (): Promise<void> => {
    while (!broken && !signal?.aborted) {
      const next = await stream.next();
      if (next.done === true || broken || signal?.aborted) return;
      await work(next.value);
    }
  };
  const workers = Array.from({ length: atOnce }, () =>
    one().catch((error: unknown) => {
      broken = true;
      throw error;
    }),
  );
  const ended = await Promise.allSettled(workers);
  await stream.return(undefined);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
