/** What exercises find in the sandbox beside ECMAScript itself. */
declare const console: Record<'debug' | 'log' | 'info' | 'warn' | 'error', (...values: unknown[]) => void>;
declare const performance: { now(): number };
declare function setTimeout(
  callback: (...values: never[]) => void,
  milliseconds?: number,
  ...values: unknown[]
): number;
declare function setInterval(
  callback: (...values: never[]) => void,
  milliseconds?: number,
  ...values: unknown[]
): number;
declare function clearTimeout(timer?: number): void;
declare function clearInterval(timer?: number): void;
