/** One line for each line that the program prints. */
export const prediction = `
2 s: toast is ready
3 s: tea is ready
3 s: breakfast
5 s: toast is ready
6 s: tea is ready
6 s: second breakfast
7 s: egg is ready
8 s: tea is ready
10 s: juice is ready
10 s: third breakfast
`;
