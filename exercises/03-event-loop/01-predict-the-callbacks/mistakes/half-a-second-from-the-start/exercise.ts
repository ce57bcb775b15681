/** One line for each line that the program prints. */
export const prediction = `
0 s: main
0 s: first
0 s: second
0 s: zero
0 s: from first
0.5 s: half a second on
1 s: one
1 s: soon after one
2 s: two
3 s: main again
`;
