import { tmpdir } from 'node:os';
import { LANE_WALLS, PROCESS_LIMITS } from '../limits.ts';
import { findProgram } from './find-program.ts';
import { tryCommand } from './try-command.ts';
import type { Trial } from './try-command.ts';
import type { Refusal, WallName } from './wall.ts';

/** First of the user ids given to workers, one each, so that no worker can signal another. */
const FIRST_WORKER_UID = 64_100;

/** What this host allows to put around a process, and why it does not allow the rest. */
export interface Fence {
  /** The words in front of the program, for the process in this slot and the memory it may ask for. */
  command(slot: number, dataBytes: number): string[];
  /** Why a wall could not be built; a wall that is not named here was built. */
  refusals: ReadonlyMap<WallName, Refusal>;
}

/** A worker's user must be able to run our Node, and to reach the folder in which its image will lie. */
const REACH_IMAGE = [process.execPath, '-e', 'fs.accessSync(process.argv[1], fs.constants.X_OK)', tmpdir()];

/** Tries every wrapper for real on a harmless program. */
export async function findFence(find: (name: string) => string | null = findProgram): Promise<Fence> {
  const refusals = new Map<WallName, Refusal>();
  const [prlimit, setpriv, unshare, cat] = ['prlimit', 'setpriv', 'unshare', 'cat'].map(find);
  const isRoot = process.getuid?.() === 0;

  const attempt = async (
    wall: WallName,
    program: string | null | undefined,
    args: string[],
    proof: (trial: Trial) => boolean = (trial) => trial.ok,
    target: string[] = [cat ?? 'cat', '/proc/self/status'],
  ): Promise<string[]> => {
    if (!program) {
      refusals.set(wall, {
        code: 'not-installed',
        reason: 'the program that builds it (util-linux) is not installed',
      });
      return [];
    }
    const trial = await tryCommand([program, ...args, '--', ...target]);
    if (trial.ok && proof(trial)) return args;
    refusals.set(
      wall,
      trial.reason
        ? { code: 'refused', reason: trial.reason }
        : { code: 'no-effect', reason: 'it was accepted but had no effect' },
    );
    return [];
  };

  const uidArgs = (slot: number): string[] => {
    const uid = String(FIRST_WORKER_UID + slot);
    return [`--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  };
  const dataArgs = (bytes: number): string[] => [`--data=${bytes}`, '--core=0'];
  const capabilityArgs = ['--bounding-set=-all', '--inh-caps=-all'];
  const networkArgs = isRoot ? ['--net'] : ['--map-current-user', '--net'];

  const [data, files, privileges, user, capabilities, death, network] = await Promise.all([
    attempt('data-limit', prlimit, dataArgs(LANE_WALLS.light.dataBytes)),
    attempt('file-limit', prlimit, ['--fsize=0', `--nofile=${PROCESS_LIMITS.openFiles}`]),
    attempt('no-new-privileges', setpriv, ['--no-new-privs'], (t) => /NoNewPrivs:\s*1/.test(t.stdout)),
    isRoot ? attempt('own-user', setpriv, uidArgs(0), (trial) => trial.ok, REACH_IMAGE) : [],
    isRoot ? attempt('no-capabilities', setpriv, capabilityArgs) : [],
    attempt('parent-death', setpriv, ['--pdeathsig=KILL']),
    attempt('own-network', unshare, networkArgs),
  ]);
  if (!isRoot)
    refusals.set('own-user', {
      code: 'needs-root',
      reason: 'only root can give workers a user of their own',
    });

  const command = (slot: number, dataBytes: number): string[] => {
    const limits = [...(data.length > 0 ? dataArgs(dataBytes) : []), ...files];
    const privilege = [...privileges, ...(user.length > 0 ? uidArgs(slot) : []), ...capabilities, ...death];
    return [
      ...(prlimit && limits.length > 0 ? [prlimit, ...limits, '--'] : []),
      ...(unshare && network.length > 0 ? [unshare, ...network, '--'] : []),
      ...(setpriv && privilege.length > 0 ? [setpriv, ...privilege, '--'] : []),
    ];
  };
  return { command, refusals };
}
