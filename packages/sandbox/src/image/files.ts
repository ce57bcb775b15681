/** Names inside an image, agreed between who builds it and the processes that run from it. */
export const IMAGE_FILES = {
  worker: 'worker.cjs',
  compiler: 'compiler.cjs',
  student: 'student.js',
  tests: 'tests.js',
  programs: 'programs.json',
} as const;
