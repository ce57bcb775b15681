export { BoundedOutput, type OutputLine, type Print } from './output.ts';
export type { Ending } from './ending.ts';
