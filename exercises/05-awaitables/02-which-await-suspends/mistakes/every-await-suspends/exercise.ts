/** What the program prints, line by line. */
export const prediction = `
start
tick 1
computed
tick 2
ready
created
tick 3
task
task is done
tick 4
still done
rested
later
`;
