/** One line for each line that the program prints. */
export const prediction = `
0 s: main
0 s: first
0 s: from first
0 s: second
0 s: zero
1 s: one
1 s: soon after one
1.5 s: half a second on
2 s: two
3 s: main again
`;
