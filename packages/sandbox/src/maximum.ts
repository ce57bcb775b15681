import { DEFAULT_LIMITS, LANES, MAXIMUM_LIMITS } from './limits.ts';
import type { LaneName, Limits } from './limits.ts';

/** A limit of which an exercise asks for more than it may have. */
export interface Excess {
  name: keyof Limits;
  asked: string | number;
  maximum: string | number;
}

/** What an exercise asks for beyond the maximum, in the order of the limits. */
export function excesses(asked: Partial<Limits>, maximum: Limits): Excess[] {
  return NAMES.flatMap((name) => {
    const value = asked[name];
    return value !== undefined && isMore(value, maximum[name])
      ? [{ name, asked: value, maximum: maximum[name] }]
      : [];
  });
}

/**
 * The limits of an exercise: its own, else the defaults, and never more than the maximum. Who loads an exercise has
 * refused `excesses` before; here they are cut, so that none can come in by another way.
 */
export function settleLimits(asked: Partial<Limits> = {}, maximum: Limits = MAXIMUM_LIMITS): Limits {
  const limits = { ...DEFAULT_LIMITS, ...asked };
  const cut = excesses(limits, maximum).map(({ name }) => [name, maximum[name]]);
  return { ...limits, ...Object.fromEntries(cut) };
}

/** Thrown by `parseMaximum`; `faults` says of each part what is wrong with it. */
export class MaximumError extends Error {
  readonly code = 'limits-maximum-invalid';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('; '));
    this.name = 'MaximumError';
    this.faults = faults;
  }
}

/**
 * Reads an operator's maximum, the value of `LIMITS_MAX`. What it does not name keeps the built-in maximum, above which
 * nothing can be set. Throws `MaximumError` with all faults at once.
 *
 * @example parseMaximum('cpu=light, wallMs=10000').wallMs // 10000
 */
export function parseMaximum(text: string): Limits {
  const faults: string[] = [];
  const given: Record<string, string | number> = {};
  for (const part of text.split(',').map((each) => each.trim())) {
    if (part === '') continue;
    const [name = '', written = ''] = part.split('=').map((each) => each.trim());
    const fault = faultOf(name, written);
    if (fault !== null) faults.push(fault);
    else given[name] = name === 'cpu' ? written : Number(written);
  }
  if (faults.length > 0) throw new MaximumError(faults);
  return { ...MAXIMUM_LIMITS, ...given };
}

const NAMES = Object.keys(DEFAULT_LIMITS) as (keyof Limits)[];

const isLimit = (name: string): name is keyof Limits => Object.hasOwn(DEFAULT_LIMITS, name);

function faultOf(name: string, written: string): string | null {
  if (!isLimit(name)) return `there is no limit \`${name}\`; there are ${NAMES.join(', ')}`;
  const most = MAXIMUM_LIMITS[name];
  if (name === 'cpu') {
    return LANES.some((lane) => lane === written) ? null : `cpu is ${LANES.join(' or ')}, not \`${written}\``;
  }
  if (!/^[1-9]\d*$/.test(written)) return `${name} is a whole number above 0, not \`${written}\``;
  return isMore(Number(written), most) ? `${name} can be ${most} at most, not ${written}` : null;
}

function isMore(value: LaneName | number, maximum: LaneName | number): boolean {
  return rank(value) > rank(maximum);
}

const rank = (value: LaneName | number): number => (typeof value === 'number' ? value : LANES.indexOf(value));
