/** One line for each line that the program prints. */
export const prediction = `
both made
b begins
b asks
a begins
a asks
a hears three
a is done
both made again
d begins
c begins
d ends
c ends
after c
after d
`;
