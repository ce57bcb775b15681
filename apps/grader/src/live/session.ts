import type { StoredSubmission, SubmissionRepository } from '@yieldpoint/database';
import { clientMessageSchema } from '@yieldpoint/protocol';
import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { z } from 'zod';
import { ApiError } from '../errors/api-error.ts';
import { toApiError } from '../errors/translate.ts';
import type { EventBus } from '../grading/event-bus.ts';
import type { QueuePositions } from '../grading/queue-positions.ts';
import { socketOutlet, type Outlet } from './outlet.ts';
import { Subscription } from './subscription.ts';

export interface LiveDeps {
  submissions: Pick<SubmissionRepository, 'find' | 'events'>;
  bus: EventBus;
  positions: QueuePositions;
  log: { warn(details: object, message: string): void };
  /** A client that takes nothing for this long is cut off. */
  stallMs?: number;
}

type Message = z.output<typeof clientMessageSchema>;
type Subscribe = Extract<Message, { type: 'subscribe' }>;

const MAX_SUBSCRIPTIONS = 64;

/** Serves one socket of one guest until it closes. `wire`: the stream below it. */
export function serveLive(socket: WebSocket, wire: Duplex, guest: string, deps: LiveDeps): void {
  const session = new LiveSession(socket, wire, guest, deps);
  socket.on('message', (data, isBinary) => session.receive(data, isBinary));
  socket.on('close', () => session.end());
}

class LiveSession {
  readonly #socket: WebSocket;
  readonly #guest: string;
  readonly #deps: LiveDeps;
  readonly #outlet: Outlet;
  readonly #subscriptions = new Map<string, Subscription>();
  #waiting = 0;
  #handled: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, wire: Duplex, guest: string, deps: LiveDeps) {
    this.#socket = socket;
    this.#guest = guest;
    this.#deps = deps;
    this.#outlet = socketOutlet(socket, wire, deps.stallMs ?? 15_000);
  }

  /** Messages are handled one after another; meanwhile the socket is not read, so few can wait. */
  receive(data: RawData, isBinary: boolean): void {
    this.#waiting += 1;
    this.#socket.pause();
    this.#handled = this.#afterThose(this.#handled, data, isBinary);
  }

  async #afterThose(earlier: Promise<void>, data: RawData, isBinary: boolean): Promise<void> {
    await earlier;
    await this.#answer(data, isBinary);
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#socket.resume();
  }

  /** Never rejects: what is wrong with a message is told to who sent it. */
  async #answer(data: RawData, isBinary: boolean): Promise<void> {
    let submission: string | null = null;
    try {
      const message = parse(data, isBinary);
      submission = message.submission;
      await this.#handle(message);
    } catch (error) {
      const { body, code } = toApiError(error);
      if (code === 'internal') this.#deps.log.warn({ err: error, submission }, 'a live message failed');
      await this.#outlet.send([{ type: 'error', submission, error: body }]).catch(() => this.end());
    }
  }

  async #handle(message: Message): Promise<void> {
    const { submission } = message;
    this.#subscriptions.get(submission)?.[Symbol.dispose]();
    this.#subscriptions.delete(submission);
    if (message.type === 'unsubscribe') return;
    if (this.#subscriptions.size >= MAX_SUBSCRIPTIONS) {
      throw new ApiError('too-many-subscriptions', { max: MAX_SUBSCRIPTIONS });
    }
    const stored = await this.#deps.submissions.find(submission);
    if (stored?.guest !== this.#guest) throw new ApiError('unknown-submission', { submission });
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#follow(message, stored);
  }

  #follow({ submission, after, status }: Subscribe, { state, lastSeq }: StoredSubmission): void {
    const { bus, submissions, positions, log } = this.#deps;
    const ahead = state === 'queued' ? (positions.of(submission) ?? null) : null;
    const events = submissions.events.bind(submissions);
    const subscription = new Subscription(submission, after, {
      bus,
      events,
      outlet: this.#outlet,
      ...(status && { standing: { lastSeq, ahead, positions } }),
    });
    this.#subscriptions.set(submission, subscription);
    subscription
      .run()
      .catch((error: unknown) => {
        log.warn({ err: error, submission }, 'a live subscription was cut');
        this.#socket.close(1011, 'subscription-failed');
      })
      .finally(() => {
        if (this.#subscriptions.get(submission) === subscription) this.#subscriptions.delete(submission);
      });
  }

  end(): void {
    for (const subscription of this.#subscriptions.values()) subscription[Symbol.dispose]();
    this.#subscriptions.clear();
  }
}

function parse(data: RawData, isBinary: boolean): Message {
  if (isBinary) throw new ApiError('not-json');
  let value: unknown;
  try {
    // A text frame comes as one buffer, already checked to be UTF-8.
    value = JSON.parse((data as Buffer).toString('utf8'));
  } catch (cause) {
    throw new ApiError('not-json', undefined, { cause });
  }
  const parsed = clientMessageSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('/'), message }));
  throw new ApiError('invalid-request', { issues });
}
