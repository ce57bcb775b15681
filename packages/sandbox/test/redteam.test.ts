import { intrusions } from './redteam/cases.ts';
import { holdAgainst } from './redteam/hold.ts';

holdAgainst(intrusions);
