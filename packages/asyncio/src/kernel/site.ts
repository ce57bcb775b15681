/**
 * @internal Where in the source the running code last awaited something or called the runtime, as a number that only the
 * compiler can read; 0 when it did not say.
 */
export const site = { current: 0 };

/** `babelHelpers.at`: notes where an await stands, and passes on what is awaited. */
export function at<T>(where: number, value?: T): T | undefined {
  site.current = where;
  return value;
}
