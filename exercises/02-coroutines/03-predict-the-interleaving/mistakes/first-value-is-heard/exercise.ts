/** One line for each line that the program prints. */
export const prediction = `
both made
b begins
b asks
a begins
a asks
a hears two
a is done
both made again
c begins
d begins
c ends
after c
d ends
after d
`;
