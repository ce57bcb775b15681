/** One line for each line that the program prints. */
export const prediction = `
2 s: toast is ready
3 s: tea is ready
3 s: breakfast
6 s: tea is ready
8 s: toast is ready
8 s: second breakfast
9 s: egg is ready
12 s: juice is ready
14 s: tea is ready
14 s: third breakfast
`;
