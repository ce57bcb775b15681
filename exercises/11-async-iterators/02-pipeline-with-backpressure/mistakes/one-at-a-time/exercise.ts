

export async function* buffered<T>(source: AsyncGenerator<T>, _size: number): AsyncGenerator<T> {
  try {
    for await (const item of source) yield item;
  } finally {
    await source.return(undefined);
  }
}
