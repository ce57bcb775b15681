import type { WallFault } from '@yieldpoint/protocol';

/** What stands around a worker, from the outside in. docs/decisions/0004-process-walls.md says what each promises. */
export const WALL_NAMES = [
  'watchdog',
  'memory-watch',
  'data-limit',
  'file-limit',
  'jitless',
  'permission',
  'empty-environment',
  'no-new-privileges',
  'own-user',
  'no-capabilities',
  'own-network',
  'parent-death',
  'seccomp',
] as const;
export type WallName = (typeof WALL_NAMES)[number];

/** Why a wall is missing: a code that is put into words where it is shown, and words for the log. */
export interface Refusal {
  code: WallFault;
  reason: string;
}

/** One wall, whether it stands, and if not, why. */
export interface Wall {
  name: WallName;
  active: boolean;
  /** Null when active. */
  code: WallFault | null;
  /** Empty when active. */
  reason: string;
}

/** Thrown by `createSandbox({ strict })`: the host can't give what was asked for. */
export class WallsMissingError extends Error {
  readonly code = 'walls-missing';
  readonly missing: readonly Wall[];

  constructor(missing: readonly Wall[]) {
    const list = missing.map((wall) => `  ${wall.name}: ${wall.reason}`).join('\n');
    super(
      `The sandbox was asked to be strict, and these walls are missing:\n${list}\nProvide them, or start without strict.`,
    );
    this.name = 'WallsMissingError';
    this.missing = missing;
  }
}

/** Throws unless every wall of `required` stands; `true` means all of them. */
export function requireWalls(walls: readonly Wall[], required: boolean | readonly WallName[]): void {
  const isRequired = (wall: Wall): boolean =>
    typeof required === 'boolean' ? required : required.includes(wall.name);
  const missing = walls.filter((wall) => !wall.active && isRequired(wall));
  if (missing.length > 0) throw new WallsMissingError(missing);
}
