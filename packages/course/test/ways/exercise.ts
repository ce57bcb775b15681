/** The tests of an exercise that runs whatever is submitted: its trace is the program’s. */
export const TESTS = `import { test } from '@yieldpoint/testing';
import { main } from './exercise';
test('main', () => main());`;
