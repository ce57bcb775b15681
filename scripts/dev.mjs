import { dev } from './lib/commands/dev.mjs';

await dev();
