/** What `Date.now()` shows when a test's clock shows 0: the same in every run. */
const EPOCH = Date.UTC(2026, 0, 1);

const NativeDate = Date;
const { construct, apply } = Reflect;
const dateText = NativeDate.prototype.toString;

/** Puts a Date and a `performance` in place whose time is the current test's virtual time, in seconds. */
export function installClock(now: () => number): void {
  const milliseconds = (): number => EPOCH + now() * 1_000;
  const VirtualDate = function (this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return apply(dateText, new NativeDate(milliseconds()), []);
    return construct(NativeDate, args.length === 0 ? [milliseconds()] : args, new.target);
  };
  Object.defineProperties(VirtualDate, {
    ...Object.getOwnPropertyDescriptors(NativeDate),
    name: { value: 'Date', configurable: true },
    now: { value: () => Math.floor(milliseconds()), writable: true, configurable: true },
  });
  define(NativeDate.prototype, 'constructor', VirtualDate);
  define(globalThis, 'Date', VirtualDate);
  installFormats(milliseconds);
  define(globalThis, 'performance', Object.freeze({ now: () => now() * 1_000, timeOrigin: EPOCH }));
}

/** Formatting without a date formats the present. */
function installFormats(milliseconds: () => number): void {
  const { prototype } = Intl.DateTimeFormat;
  const bound = Object.getOwnPropertyDescriptor(prototype, 'format')?.get as () => (date: unknown) => string;
  const { formatToParts } = prototype;
  Object.defineProperties(prototype, {
    format: {
      get(this: Intl.DateTimeFormat) {
        const format = apply(bound, this, []);
        return (date: unknown) => format(date ?? milliseconds());
      },
    },
    formatToParts: {
      value(this: Intl.DateTimeFormat, date: unknown) {
        return apply(formatToParts, this, [date ?? milliseconds()] as never);
      },
    },
  });
}

function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, configurable: true });
}
