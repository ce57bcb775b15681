/** One line for each line that the program prints. */
export const prediction = `
enter hall
enter library
enter cellar
inside
leave hall: flood
leave library: flood
lights off
leave cellar: all well
outside
enter gate
enter vault
leave gate: locked
caught: locked
enter porch
nobody here
ring
leave porch: alarm
caught: alarm
`;
