/** One line for each line that the program prints. */
export const prediction = `
the child begins
the parent goes on
the child ends
the parent ends
`;
