import type { Frame } from './realm.ts';
import type { Requests } from './requests.ts';

export const NEXT = 0;
export const THROW = 1;
export const RETURN = 2;

/** Drives a coroutine of the other side, one synchronous request a step. */
export function foreignFrame(requests: Requests, id: number): Frame {
  return {
    next: (value) => requests.step(id, NEXT, value),
    throw: (error) => requests.step(id, THROW, error),
    return: (value) => requests.step(id, RETURN, value),
  };
}
