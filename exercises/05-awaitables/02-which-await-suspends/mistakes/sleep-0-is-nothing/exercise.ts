/** What the program prints, line by line. */
export const prediction = `
start
computed
ready
created
tick 1
task
tick 2
task is done
still done
rested
tick 3
later
tick 4
`;
