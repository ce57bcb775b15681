import { bundleRealms } from './realms/bundle.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

/**
 * Starts the worker processes and resolves once the first of them is warm.
 *
 * Throws `WallsMissingError` when `strict` asks for a wall that this host can't give, and
 * `WorkersUnavailableError` when no worker comes up.
 */
export function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  return startSandbox(options, { realms: bundleRealms() });
}
