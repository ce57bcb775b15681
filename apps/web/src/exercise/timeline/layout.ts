import type { TraceEvent } from '@yieldpoint/protocol';
import type { Instant, Lane, Step, Timeline, Wait, WaitKind } from './model.ts';
import { timeScale } from './time-scale.ts';

/** Where everything of a run is drawn; x counts units, one per step, and gaps are virtual time passing. */
export function layoutTimeline(events: readonly TraceEvent[]): Timeline {
  return new Layout(events).run();
}

class Layout {
  readonly #events: readonly TraceEvent[];
  readonly #lanes = new Map<number, Lane>();
  readonly #steps: Step[] = [];
  readonly #instants: Instant[] = [];
  readonly #waiting = new Map<number, Wait>();
  #open: Step | null = null;
  #x = 0;

  constructor(events: readonly TraceEvent[]) {
    this.#events = events;
  }

  run(): Timeline {
    const scale = timeScale(gapsOf(this.#events));
    for (const event of this.#events) {
      this.#advance(event.time, scale.widthOf);
      this.#take(event);
      this.#open?.events.push(event);
      if (event.type === 'step-ended') this.#open = null;
    }
    for (const [task, wait] of this.#waiting) this.#endWait(task, { ...wait, to: this.#x });
    return {
      lanes: [...this.#lanes.values()],
      steps: this.#steps,
      instants: this.#instants,
      width: this.#x,
      compressed: scale.compressed,
    };
  }

  #advance(time: number, widthOf: (seconds: number) => number): void {
    const last = this.#instants.at(-1);
    if (last && time <= last.time) return;
    if (last) this.#x += widthOf(time - last.time);
    this.#instants.push({ x: this.#x, time });
  }

  #take(event: TraceEvent): void {
    const lane = event.task === 0 ? null : this.#lane(event.task, event);
    if (!lane) return;
    switch (event.type) {
      case 'step-started':
        return this.#startStep(lane, event.time);
      case 'step-ended':
        return this.#endStep(lane, event.awaiting, event.on);
      case 'cancel-delivered':
        if (this.#open) this.#open.cancelled = true;
        return;
      case 'cancel-requested':
        lane.cancels.push({ x: this.#here(), by: this.#laneIndex(event.by) });
        return;
      case 'task-done':
        return this.#finish(lane, event);
      default:
        return;
    }
  }

  #lane(task: number, event: TraceEvent): Lane {
    const known = this.#lanes.get(task);
    if (known) return known;
    const created = event.type === 'task-created' ? event : null;
    const parent = created && this.#laneIndex(created.parent);
    const lane: Lane = {
      task,
      name: created?.name ?? `#${task}`,
      origin: parent === null ? null : { x: this.#here(), lane: parent },
      start: this.#here(),
      end: null,
      steps: [],
      waits: [],
      cancels: [],
    };
    this.#lanes.set(task, lane);
    if (created) this.#waiting.set(task, { from: lane.start, to: 0, kind: 'turn', awaiting: null, on: null });
    return lane;
  }

  #startStep(lane: Lane, time: number): void {
    const wait = this.#waiting.get(lane.task);
    if (wait) this.#endWait(lane.task, { ...wait, to: this.#x });
    const step: Step = {
      number: this.#steps.length + 1,
      task: lane.task,
      x: this.#x,
      time,
      events: [],
      cancelled: false,
      yields: false,
    };
    lane.steps.push(step);
    this.#steps.push(step);
    this.#open = step;
    this.#x += 1;
  }

  /** A step that waits for nothing was the task's last. */
  #endStep(lane: Lane, awaiting: string | null, on: number | null): void {
    if (awaiting === null) return;
    const step = lane.steps.at(-1);
    if (step) step.yields = true;
    this.#waiting.set(lane.task, {
      from: step ? step.x + 1 : this.#x,
      to: 0,
      kind: kindOf(awaiting, on),
      awaiting,
      on: on === null ? null : this.#laneIndex(on),
    });
  }

  #finish(lane: Lane, event: Extract<TraceEvent, { type: 'task-done' }>): void {
    const step = lane.steps.at(-1);
    lane.end = { x: step ? step.x + 1 : this.#x, state: event.state };
    // The loop notes the end after the step that brought it.
    if (step && step !== this.#open) step.events.push(event);
  }

  #endWait(task: number, wait: Wait): void {
    this.#waiting.delete(task);
    if (wait.to > wait.from) this.#lanes.get(task)?.waits.push(wait);
  }

  /** The middle of the open step, or the place between two. */
  #here(): number {
    return this.#open ? this.#open.x + 0.5 : this.#x;
  }

  #laneIndex(task: number): number | null {
    const index = [...this.#lanes.keys()].indexOf(task);
    return index < 0 ? null : index;
  }
}

function kindOf(awaiting: string, on: number | null): WaitKind {
  if (on !== null) return 'task';
  if (awaiting === 'sleep(0)') return 'turn';
  return awaiting.startsWith('sleep(') ? 'sleep' : 'other';
}

function gapsOf(events: readonly TraceEvent[]): number[] {
  return events.flatMap((event, index) => {
    const gap = event.time - (events[index - 1]?.time ?? event.time);
    return gap > 0 ? [gap] : [];
  });
}
