/** One line for each line that the program prints. */
export const prediction = `
enter hall
enter library
enter cellar
inside
leave cellar: flood
leave library: flood
leave hall: all well
lights off
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
