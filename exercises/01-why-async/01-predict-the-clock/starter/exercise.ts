/** One line for each line that the program prints. */
export const prediction = `
? s: ? is ready
? s: ? is ready
? s: breakfast
? s: ? is ready
? s: ? is ready
? s: second breakfast
? s: ? is ready
? s: ? is ready
? s: ? is ready
? s: third breakfast
`;
