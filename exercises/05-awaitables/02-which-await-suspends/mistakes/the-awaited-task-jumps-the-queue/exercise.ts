/** What the program prints, line by line. */
export const prediction = `
start
computed
ready
created
task
tick 1
tick 2
task is done
still done
tick 3
rested
tick 4
later
`;
