/** The items of `source`, read ahead by at most `size`. Closing it closes the source. */
export async function* buffered<T>(source: AsyncGenerator<T>, size: number): AsyncGenerator<T> {
  // So far it fetches one item at a time and reads nothing ahead. Your code.
  let room = size;
  for await (const item of source) {
    if (room-- > 0) yield item;
  }
}
