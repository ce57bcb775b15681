export * from './course.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './live.ts';
export * from './locale.ts';
export * from './position.ts';
export * from './submissions.ts';
export * from './trace.ts';
