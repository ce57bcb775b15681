export const prediction = `
rice: on the stove
two dishes wanted
soup: on the stove
soup is eaten
rice: ready
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
