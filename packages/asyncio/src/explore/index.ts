export { explore, replay } from './explore.ts';
export type { Exploration, ExploreOptions, Replay } from './explore.ts';
export type { Failure, Program } from './execute.ts';
export { ScheduleError } from './schedule.ts';
