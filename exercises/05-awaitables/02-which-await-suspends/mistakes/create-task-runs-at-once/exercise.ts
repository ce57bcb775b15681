/** What the program prints, line by line. */
export const prediction = `
tick 1
start
computed
ready
task
created
tick 2
task is done
still done
tick 3
rested
tick 4
later
`;
