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

/** The walls around one kind of process. */
export interface Stand {
  /** In words for the operator. */
  what: string;
  walls: readonly Wall[];
  /** A wall that this kind does without, as a decision and not for want of the host's help. */
  without?: WallName;
}

/** Thrown by `createSandbox({ strict })`: the host can't give what was asked for. */
export class WallsMissingError extends Error {
  readonly code = 'walls-missing';
  readonly missing: readonly Wall[];

  constructor(stands: readonly Stand[]) {
    const list = stands.flatMap(({ what, walls }) =>
      walls.map(({ name, reason }) => `  ${name}, around ${what}: ${reason}`),
    );
    super(
      `The sandbox was asked to be strict, and these walls are missing:\n${list.join('\n')}\nProvide them, or start without strict.`,
    );
    this.name = 'WallsMissingError';
    this.missing = stands.flatMap(({ walls }) => walls);
  }
}

/** Throws unless every wall of `required` stands around every kind of process; `true` means all of them. */
export function requireWalls(stands: readonly Stand[], required: boolean | readonly WallName[]): void {
  const isRequired = ({ name }: Wall): boolean =>
    typeof required === 'boolean' ? required : required.includes(name);
  const lacking = stands
    .map(({ walls, ...stand }) => ({
      ...stand,
      walls: walls.filter((wall) => !wall.active && wall.name !== stand.without && isRequired(wall)),
    }))
    .filter(({ walls }) => walls.length > 0);
  if (lacking.length > 0) throw new WallsMissingError(lacking);
}
