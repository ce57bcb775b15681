/** What the program prints, line by line. */
export const prediction = `
start
…
`;
