/** What `program.ts` prints: one line for each printed line. */
export const prediction = `
rice: on the stove
two dishes wanted
soup: on the stove
rice: ready
soup is eaten
rice is eaten
rice is eaten again
no more soup
tea wanted
tea: on the stove
no tea
cake: on the stove
too late for cake
cake: ready
the kitchen closes
`;
