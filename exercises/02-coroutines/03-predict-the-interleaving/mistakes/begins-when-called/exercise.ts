/** One line for each line that the program prints. */
export const prediction = `
both made
b begins
b asks
a begins
a asks
a hears three
a is done
c begins
both made again
d begins
c ends
after c
d ends
after d
`;
