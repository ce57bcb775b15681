import { exhaustions } from './redteam/cases.ts';
import { holdAgainst } from './redteam/hold.ts';

holdAgainst(exhaustions);
