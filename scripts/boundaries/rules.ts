/** The layers of the house, lowest first: code imports only from layers below its own. */
const LAYERS = [
  ['protocol', 'asyncio', 'compiler'],
  ['testing'],
  ['sandbox', 'snippets'],
  ['course'],
  ['database'],
] as const;

export const PACKAGES: readonly string[] = LAYERS.flat();

/** Which of our packages a member's shipped code may import. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    LAYERS.flatMap((layer, depth) =>
      layer.map((name) => [`packages/${name}`, LAYERS.slice(0, depth).flat()]),
    ),
  ),
  'apps/grader': PACKAGES,
  // What also runs in a browser; the rest of the house is behind the wire.
  'apps/web': ['protocol', 'asyncio', 'compiler', 'testing', 'snippets'],
  exercises: ['asyncio', 'testing'],
  journeys: ['protocol'],
};

/** What tests and configuration may import on top. */
export const TESTS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/compiler': ['asyncio'],
  exercises: ['compiler'],
};

/** Members whose shipped code also runs in a browser or an isolate, where Node's modules do not exist. */
export const WITHOUT_NODE: readonly string[] = [
  'packages/protocol',
  'packages/asyncio',
  'packages/testing',
  'packages/snippets',
];

/** What the code that a tool writes imports, seen in no source of ours. */
export const WRITES_IMPORTS_OF: Readonly<Record<string, readonly string[]>> = {
  'oxc-transform': ['@oxc-project/runtime'],
};

/** Folders outside a member that its files may reach by a relative path. */
export const MAY_REACH: Readonly<Record<string, readonly string[]>> = {
  journeys: ['scripts/lib', 'exercises', 'packages/course/test/ways'],
};
