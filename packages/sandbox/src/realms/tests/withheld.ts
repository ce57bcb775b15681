/** Thrown when a submission uses a part of the runtime that its exercise withholds. */
export class WithheldError extends Error {
  readonly export: string;

  constructor(name: string) {
    super(
      `This exercise does without the runtime’s own '${name}'. Build it from the tools in the instructions.`,
    );
    this.name = 'WithheldError';
    this.export = name;
  }
}

/** Stands where a part of the runtime would stand: whoever calls it, or makes an instance, is told why not. */
export function withheld(name: string): () => never {
  function stub(): never {
    throw new WithheldError(name);
  }
  // Frozen it can be constructed over there, as a class can.
  return Object.freeze(Object.defineProperty(stub, 'name', { value: name }));
}
