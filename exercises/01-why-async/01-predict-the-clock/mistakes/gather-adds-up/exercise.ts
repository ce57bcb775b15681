/** One line for each line that the program prints. */
export const prediction = `
3 s: tea is ready
5 s: toast is ready
5 s: breakfast
8 s: tea is ready
10 s: toast is ready
10 s: second breakfast
11 s: egg is ready
14 s: juice is ready
16 s: tea is ready
16 s: third breakfast
`;
