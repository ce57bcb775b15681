export async function* buffered<T>(source: AsyncGenerator<T>, _size: number): AsyncGenerator<T> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  for (const item of items) yield item;
}
