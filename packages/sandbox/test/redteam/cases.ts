import { readFileSync } from 'node:fs';
import type { RedTeamCase } from './case.ts';
import { exhaustion } from './exhaustion.ts';
import { reading } from './reading.ts';
import { tampering } from './tampering.ts';

const sample = JSON.parse(readFileSync(new URL('./sample.json', import.meta.url), 'utf8')) as RedTeamCase[];

export const redTeamCases: RedTeamCase[] = [...sample, ...tampering, ...reading, ...exhaustion];
