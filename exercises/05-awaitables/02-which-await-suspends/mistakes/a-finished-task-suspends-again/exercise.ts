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
tick 3
still done
tick 4
rested
later
`;
