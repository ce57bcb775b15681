export const prediction = `
rice: on the stove
two dishes wanted
soup: on the stove
rice: ready
soup is eaten
rice is eaten
rice is eaten again
no more soup
tea: on the stove
tea wanted
no tea
cake: on the stove
too late for cake
cake: ready
the kitchen closes
`;
