/**
 * Does the work for every item, one at a time for each of the hands that do it.
 * @example await share(paths, [firstPage, secondPage], (path, page) => look(page, path));
 */
export async function share<Item, Hand>(
  items: readonly Item[],
  hands: readonly Hand[],
  work: (item: Item, hand: Hand) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    hands.map(async (hand) => {
      for (const item of left) await work(item, hand);
    }),
  );
}
