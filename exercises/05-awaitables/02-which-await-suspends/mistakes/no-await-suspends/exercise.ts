/** What the program prints, line by line. */
export const prediction = `
start
computed
ready
created
task
task is done
still done
rested
later
tick 1
tick 2
tick 3
tick 4
`;
