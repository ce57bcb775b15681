/** Names that stand for more than one file. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  asyncio: ['packages/asyncio/bench/asyncio.bench.ts', 'packages/asyncio/bench/trace.bench.ts'],
  grade: ['packages/sandbox/bench/grade.bench.ts', 'apps/grader/bench/network.bench.ts'],
};

/** Runs that take ten minutes and more: only for who asks for them by name. */
const LONG: ReadonlySet<string> = new Set(['apps/grader/bench/soak.bench.ts']);

/**
 * The benchmarks that `name` means: a group, a file's name, or all files of a package. Without a name, and in a
 * package, all but the long ones.
 *
 *     select(files, 'explore') // ['packages/asyncio/bench/explore.bench.ts']
 * @param files paths relative to the repository
 */
export function select(files: readonly string[], name: string | undefined): string[] {
  const short = files.filter((file) => !LONG.has(file));
  if (name === undefined) return short;
  const group = GROUPS[name];
  if (group !== undefined) return files.filter((file) => group.includes(file));
  const byFile = files.filter((file) => file.endsWith(`/${name}.bench.ts`));
  return byFile.length > 0 ? byFile : short.filter((file) => file.split('/')[1] === name);
}

/** What can be asked for. */
export function namesOf(files: readonly string[]): string[] {
  const names = files.flatMap((file) => [
    file.split('/')[1] ?? '',
    file.replace(/^.*\/(.+)\.bench\.ts$/, '$1'),
  ]);
  return [...new Set([...Object.keys(GROUPS), ...names])].toSorted();
}
