/** What an action throws, as `Name` or `Name: message`; else what it gives. */
export function attempt(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return shown(error);
  }
}

/** The same of something that is awaited. */
export async function outcome(awaitable: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await awaitable;
  } catch (error) {
    return shown(error);
  }
}

export function shown(error: unknown): string {
  const { name, message } = error as Error;
  return message === '' ? name : `${name}: ${message}`;
}
