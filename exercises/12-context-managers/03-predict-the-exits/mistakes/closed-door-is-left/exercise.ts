/** One line for each line that the program prints. */
export const prediction = `
enter hall
enter library
enter cellar
inside
leave cellar: flood
lights off
leave library: flood
leave hall: all well
outside
enter gate
enter vault
leave vault: locked
leave gate: locked
enter porch
nobody here
ring
leave porch: alarm
caught: alarm
`;
