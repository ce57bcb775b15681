/** What `program.ts` prints: one line for each printed line. */
export const prediction = `
the first line
the second line
and so on
`;
