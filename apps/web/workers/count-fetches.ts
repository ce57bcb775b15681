/** Counts the bytes that arrive by `fetch`, until it is called off. Streams stay streams. */
export function countFetches(onBytes: (total: number) => void): () => void {
  const real = self.fetch;
  let total = 0;
  self.fetch = async (input, init) => {
    const response = await real.call(self, input, init);
    if (response.body === null) return response;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        total += chunk.byteLength;
        onBytes(total);
        controller.enqueue(chunk);
      },
    });
    const { status, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, headers });
  };
  return () => {
    self.fetch = real;
  };
}
