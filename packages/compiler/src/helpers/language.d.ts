/** The runtime's helpers carry no types: only generated code calls them. Hence a JavaScript file, and this. */
export const language: Readonly<Record<string, (...args: never[]) => unknown>>;
