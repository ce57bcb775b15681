import { readFileSync } from 'node:fs';
import type { RedTeamCase } from './case.ts';
import { channels } from './channels.ts';
import { exhaustion } from './exhaustion.ts';
import { floods } from './floods.ts';
import { forging } from './forging.ts';
import { grammar } from './grammar.ts';
import { masks } from './masks.ts';
import { patches } from './patches.ts';
import { reading } from './reading.ts';
import { surfaces } from './surfaces.ts';
import { tampering } from './tampering.ts';
import { values } from './values.ts';
import { weights } from './weights.ts';

const sample = JSON.parse(readFileSync(new URL('./sample.json', import.meta.url), 'utf8')) as RedTeamCase[];

/** What reaches for answers, verdicts or the host. */
export const intrusions: readonly RedTeamCase[] = [
  ...sample,
  ...tampering,
  ...patches,
  ...values,
  ...forging,
  ...reading,
  ...channels,
  ...surfaces,
  ...masks,
  ...grammar,
];

/** What takes all time, memory or output; it takes as long as all intrusions. */
export const exhaustions: readonly RedTeamCase[] = [...exhaustion, ...floods, ...weights];

export const redTeamCases: readonly RedTeamCase[] = [...intrusions, ...exhaustions];
