/** One line for each line that the program prints. */
export const prediction = `
a begins
b begins
both made
b asks
a asks
a hears three
a is done
both made again
c begins
d begins
c ends
after c
d ends
after d
`;
