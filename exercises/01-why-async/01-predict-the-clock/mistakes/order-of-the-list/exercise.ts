/** One line for each line that the program prints. */
export const prediction = `
3 s: tea is ready
2 s: toast is ready
3 s: breakfast
6 s: tea is ready
8 s: toast is ready
8 s: second breakfast
9 s: egg is ready
10 s: tea is ready
12 s: juice is ready
12 s: third breakfast
`;
