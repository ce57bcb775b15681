export { CourseError, FAULTS, describeFault, type Fault, type FaultCode } from './faults.ts';
export { loadCourse } from './load/course.ts';
export { loadExercise } from './load/exercise.ts';
export type { LoadedCourse, LoadedExercise } from './load/loaded.ts';
