import { step } from '../steps.mjs';
import { build } from './build.mjs';
import { install, isInstalled } from './install.mjs';

/** Makes everything that `npm start` and `npm test` both need. Does only what is missing. */
export async function setUp() {
  if (!(await isInstalled())) await step('Installing Node 24, pnpm and the packages', install);
  await step('Building', build);
}
