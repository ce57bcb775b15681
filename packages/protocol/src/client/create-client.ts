import type { Chapter, Course, Exercise, ExerciseSummary, Solution } from '../course.ts';
import type { Glossary } from '../glossary.ts';
import type { OperatorState, RegradeRequest } from '../operator.ts';
import type { CreateSubmission, Submission } from '../submissions.ts';
import { follow, type EventPage, type FollowDeps, type FollowOptions } from './follow.ts';
import { createSend, type Fetch } from './request.ts';
import { throughRestart } from './resend.ts';
import type { LiveSocket } from './socket.ts';

export interface ClientOptions {
  /** Where the API is: `http://127.0.0.1:3000`, or '' for the page's own origin. */
  origin: string;
  fetch?: Fetch;
  /** Opens the websocket at this address; the browser's own WebSocket by default. */
  openSocket?: (url: string) => LiveSocket;
  /** How patient it is; the defaults suit a person in front of a page. */
  timing?: Partial<Pick<FollowDeps, 'pollMs' | 'quietMs' | 'pollsBeforeRetry' | 'outageMs' | 'restartMs'>>;
}

interface Abortable {
  signal?: AbortSignal;
}

/** Everything a page asks of the grader. Every method throws ApiError; `follow` also reconnects by itself. */
export interface Client {
  getCourse(options?: Abortable): Promise<Course>;
  getChapter(slug: string, options?: Abortable): Promise<Chapter>;
  getGlossary(options?: Abortable): Promise<Glossary>;
  listExercises(options?: Abortable): Promise<ExerciseSummary[]>;
  getExercise(id: string, options?: Abortable): Promise<Exercise>;
  /** How the authors solved it; `not-passed` until the guest has passed it. */
  getSolution(id: string, options?: Abortable): Promise<Solution>;
  /** Sent again, with the same key, while the server restarts or is overloaded. */
  createSubmission(submission: CreateSubmission, options?: Abortable): Promise<{ id: string }>;
  getSubmission(id: string, options?: Abortable): Promise<Submission>;
  /** The guest's own, newest first. */
  listSubmissions(filter?: { exercise?: string; limit?: number } & Abortable): Promise<Submission[]>;
  /** One page of events with `seq > after`; there are more while the last one's `seq` is below `lastSeq`. */
  getEvents(id: string, options?: { after?: number } & Abortable): Promise<EventPage>;
  /** For who holds the operator's token, which `fetch` has to send. */
  getOperatorState(options?: Abortable): Promise<OperatorState>;
  /** Queues ended submissions again; says how many. */
  regrade(wanted: RegradeRequest, options?: Abortable): Promise<{ queued: number }>;
  /** Resolves after the submission's last event, or when the signal aborts. */
  follow(id: string, options: FollowOptions): Promise<void>;
}

/**
 * A typed client of the API, without validation at run time: the server's answers are
 * checked by the server.
 *
 * @example
 * const client = createClient({ origin: '' });
 * const { id } = await client.createSubmission({ exercise, files, idempotencyKey: crypto.randomUUID() });
 * await client.follow(id, { onEvent: show, onConnection: setBanner });
 */
export function createClient({ origin, fetch, openSocket, timing }: ClientOptions): Client {
  const send = createSend(origin, fetch ?? ((url, init) => globalThis.fetch(url, init)));
  const get = async <T>(path: string, signal: AbortSignal | undefined) => (await send(path, { signal })) as T;
  const open = openSocket ?? ((url: string) => new WebSocket(url));
  const part = encodeURIComponent;
  const restartMs = timing?.restartMs ?? RESTART_MS;

  const client: Client = {
    getCourse: ({ signal } = {}) => get('/course', signal),
    getChapter: (slug, { signal } = {}) => get(`/chapters/${part(slug)}`, signal),
    getGlossary: ({ signal } = {}) => get('/glossary', signal),
    getExercise: (id, { signal } = {}) => get(`/exercises/${part(id)}`, signal),
    getSolution: (id, { signal } = {}) => get(`/exercises/${part(id)}/solution`, signal),
    async listExercises({ signal } = {}) {
      return (await get<{ exercises: ExerciseSummary[] }>('/exercises', signal)).exercises;
    },
    createSubmission: async (body, { signal } = {}) =>
      (await throughRestart(() => send('/submissions', { body, signal }), restartMs, signal)) as {
        id: string;
      },
    getSubmission: (id, { signal } = {}) => get(`/submissions/${part(id)}`, signal),
    async listSubmissions({ exercise, limit, signal } = {}) {
      const query = new URLSearchParams();
      if (exercise !== undefined) query.set('exercise', exercise);
      if (limit !== undefined) query.set('limit', String(limit));
      return (await get<{ submissions: Submission[] }>(`/submissions?${query}`, signal)).submissions;
    },
    getEvents: (id, { after = 0, signal } = {}) =>
      get(`/submissions/${part(id)}/events?after=${after}`, signal),
    getOperatorState: ({ signal } = {}) => get('/operator', signal),
    regrade: async (body, { signal } = {}) =>
      (await send('/operator/regrade', { body, signal })) as { queued: number },
    follow: (id, options) =>
      follow(id, options, {
        openSocket: () => open(liveAddress(origin)),
        getEvents: (after, signal) => client.getEvents(id, { after, signal }),
        pollMs: 1000,
        quietMs: 15_000,
        pollsBeforeRetry: 30,
        outageMs: OUTAGE_MS,
        restartMs,
        ...timing,
      }),
  };
  return client;
}

/** More than a grader needs to start: one that vanished is back before anybody is troubled with it. */
const OUTAGE_MS = 5_000;

/** A server that was told to stop and its successor have this long before anybody is troubled with it. */
const RESTART_MS = 20_000;

function liveAddress(origin: string): string {
  const { location } = globalThis as { location?: { href: string } };
  const url = new URL('/api/live', origin === '' ? location?.href : origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}
