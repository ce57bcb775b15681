/** File name → source. */
export type Files = Readonly<Record<string, string>>;
