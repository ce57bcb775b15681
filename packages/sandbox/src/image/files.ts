/** Names inside a worker's image, agreed between who builds it and the worker. */
export const IMAGE_FILES = { program: 'worker.cjs', student: 'student.js', tests: 'tests.js' } as const;
