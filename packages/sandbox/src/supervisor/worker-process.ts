import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { PROCESS_LIMITS } from '../limits.ts';
import { MAX_STDERR, MAX_WORKER_LINE } from '../pipe/bounds.ts';
import { DROP_LINE, HURRY_LINE } from '../pipe/job-line.ts';
import { LineSplitter } from '../pipe/line-splitter.ts';
import { parseWorkerMessage } from '../pipe/messages.ts';
import { ProcessUsage } from './proc.ts';
import type { Hello, WorkerMessage } from '../pipe/messages.ts';
import type { Exit } from './run-end.ts';

/** What a dead worker has said comes through its pipes within this time. */
const PIPES_AFTER_EXIT_MS = 1_000;

/** Who uses a worker at the moment; told what it says while busy, and of its death. */
export interface Conversation {
  onMessage(message: WorkerMessage, bytes: number): void;
  onOdd(what: string): void;
  onExit(exit: Exit): void;
}

export interface WorkerOwner {
  onReady(worker: WorkerProcess): void;
  onGone(worker: WorkerProcess, exit: Exit): void;
}

/**
 * One worker process: starting → ready → busy → settling → ready …, and gone at any time.
 * Whatever it says out of turn ends it.
 */
export class WorkerProcess {
  readonly generation: number;
  readonly slot: number;
  /** Jobs given to it so far. */
  jobs = 0;
  hello: Hello | null = null;
  #state: 'starting' | 'ready' | 'busy' | 'settling' | 'gone' = 'starting';
  /** It was killed, but has not died yet. */
  #condemned = false;
  #isBriefed = false;
  #conversation: Conversation | null = null;
  #stderr = '';
  #patience: NodeJS.Timeout | undefined;
  /** Opened while nothing waits for it. */
  #usage: ProcessUsage | null = null;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #owner: WorkerOwner;
  readonly exited: Promise<void>;

  constructor(command: readonly string[], generation: number, slot: number, owner: WorkerOwner) {
    this.generation = generation;
    this.slot = slot;
    this.#owner = owner;
    const [program = '', ...args] = command;
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: {}, cwd: '/' });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.exited = promise;
    const end = (code: number | null, signal: NodeJS.Signals | null): void => {
      if (this.#state === 'gone') return;
      this.#state = 'gone';
      clearTimeout(this.#patience);
      this.#usage?.close();
      for (const pipe of this.#child.stdio) pipe?.destroy();
      const exit = { code, signal, stderr: this.#stderr };
      this.#conversation?.onExit(exit);
      this.#owner.onGone(this, exit);
      resolve();
    };
    this.#child.once('close', end);
    // Whoever inherited its pipes must not keep a dead worker from being gone.
    this.#child.once('exit', (code, signal) => setTimeout(end, PIPES_AFTER_EXIT_MS, code, signal).unref());
    this.#child.once('error', (error) => {
      this.#stderr += error.message;
      if (this.#child.pid === undefined) end(null, null);
    });
    // A pipe that breaks is told by the exit that broke it.
    this.#child.stdin.on('error', () => {});
    const splitter = new LineSplitter(MAX_WORKER_LINE, (line) => this.#read(line));
    this.#child.stdout.on('data', (chunk: Buffer) => {
      if (!splitter.push(chunk)) this.#odd('a line without end');
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (this.#stderr.length < MAX_STDERR) this.#stderr += text.slice(0, MAX_STDERR - this.#stderr.length);
    });
    this.#expectReady();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** It has been ready, and lives. */
  get isUp(): boolean {
    return this.#state !== 'starting' && this.#state !== 'gone' && !this.#condemned;
  }

  get isReady(): boolean {
    return this.#state === 'ready' && !this.#condemned;
  }

  /** Tells a ready worker what is known before its job comes: it says nothing to that. */
  brief(line: string): void {
    if (!this.isReady) return;
    this.#isBriefed = true;
    this.#child.stdin.write(line);
  }

  /** No job comes after the brief: it gets ready for another. */
  dismiss(): void {
    if (!this.#isBriefed || !this.isReady) return;
    this.#isBriefed = false;
    this.#state = 'settling';
    this.jobs += 1;
    this.#expectReady();
    this.#child.stdin.write(DROP_LINE);
  }

  /** Hands it a job's line; what it says from now on goes to `conversation`. Only when ready. `isHurried`: others wait. */
  begin(line: string, conversation: Conversation, isHurried: boolean): void {
    if (!this.isReady) return conversation.onExit({ code: null, signal: 'SIGKILL', stderr: '' });
    this.#state = 'busy';
    this.#isBriefed = false;
    this.jobs += 1;
    this.#conversation = conversation;
    this.#child.stdin.write(isHurried ? HURRY_LINE + line : line);
  }

  /** The verdict is known; the worker has to tidy up and be ready again. */
  settle(): void {
    this.#conversation = null;
    if (this.#state !== 'busy') return;
    this.#state = 'settling';
    this.#expectReady();
  }

  /** Bytes it has resident; 0 when that can't be told. */
  residentBytes(): number {
    return this.#usage?.residentBytes() ?? 0;
  }

  /** Milliseconds of processor time that its main thread has used; null when that can't be told. */
  cpuMs(): number | null {
    return this.#usage?.cpuMs() ?? null;
  }

  kill(): void {
    this.#condemned = true;
    if (this.#state !== 'gone') this.#child.kill('SIGKILL');
  }

  #expectReady(): void {
    this.#patience = setTimeout(() => this.kill(), PROCESS_LIMITS.readyMs);
    this.#patience.unref();
  }

  #read(line: string): void {
    if (this.#state === 'gone') return;
    const message = parseWorkerMessage(line);
    if (message === null) return this.#odd('a line that is no message');
    if (message.type === 'fault') this.#stderr = message.message;
    if (this.#conversation) return this.#conversation.onMessage(message, line.length);
    if (message.type === 'hello' && this.#state === 'starting' && !this.hello) {
      this.hello = message;
    } else if (message.type === 'ready' && this.hello && this.#state !== 'ready') {
      clearTimeout(this.#patience);
      this.#state = 'ready';
      this.#usage ??= new ProcessUsage(this.pid);
      this.#owner.onReady(this);
    } else if (!(message.type === 'done' && this.#state === 'settling')) {
      this.#odd(`'${message.type}' out of turn`);
    }
  }

  #odd(what: string): void {
    this.#conversation?.onOdd(what);
    this.kill();
  }
}
