/** One line for each line that the program prints. */
export const prediction = `
enter hall
?
`;
