/** A file that the build put beside the worker. */
export const bytesOf = async (address: string): Promise<ArrayBuffer> =>
  (await fetch(new URL(address, import.meta.url))).arrayBuffer();
