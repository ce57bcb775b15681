import { readFileSync } from 'node:fs';
import type { RedTeamCase } from './case.ts';
import { channels } from './channels.ts';
import { exhaustion } from './exhaustion.ts';
import { floods } from './floods.ts';
import { forging } from './forging.ts';
import { patches } from './patches.ts';
import { reading } from './reading.ts';
import { surfaces } from './surfaces.ts';
import { tampering } from './tampering.ts';
import { values } from './values.ts';

const sample = JSON.parse(readFileSync(new URL('./sample.json', import.meta.url), 'utf8')) as RedTeamCase[];

export const redTeamCases: RedTeamCase[] = [
  ...sample,
  ...tampering,
  ...patches,
  ...values,
  ...forging,
  ...reading,
  ...channels,
  ...exhaustion,
  ...floods,
  ...surfaces,
];
