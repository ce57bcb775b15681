import type { Locale, TraceEvent } from '@yieldpoint/protocol';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { formatDuration } from '../../i18n/duration.ts';
import { fill } from '../../i18n/texts.ts';
import type { Lane, Step } from './model.ts';

/** Tells what the loop did in the reader's language. */
export class Narrator {
  readonly #names: ReadonlyMap<number, string>;
  readonly #locale: Locale;
  readonly #t: Dictionary;

  constructor(lanes: readonly Lane[], locale: Locale, t: Dictionary) {
    this.#names = new Map(lanes.map(({ task, name }) => [task, name]));
    this.#locale = locale;
    this.#t = t;
  }

  name = (task: number): string =>
    task === 0 ? this.#t.timeline.loop : (this.#names.get(task) ?? `#${task}`);

  time = (seconds: number): string => formatDuration(seconds, this.#locale, this.#t);

  /** One event as a sentence without its time. */
  event = (event: TraceEvent): string => closeHan(this.#sentence(event)) + this.#place(event);

  #place(event: TraceEvent): string {
    return 'at' in event && event.at ? fill(this.#t.timeline.at, { line: event.at.line }) : '';
  }

  #sentence(event: TraceEvent): string {
    const { events } = this.#t.timeline;
    const task = this.name(event.task);
    switch (event.type) {
      case 'task-created':
        return fill(events[event.type], { task, parent: this.name(event.parent) });
      case 'step-ended':
        return event.awaiting === null
          ? fill(events['step-ended-yield'], { task })
          : fill(events['step-ended'], {
              task,
              awaiting: event.on === null ? event.awaiting : this.name(event.on),
            });
      case 'timer-armed':
      case 'timer-fired':
        return fill(events[event.type], { task, when: this.time(event.when) });
      case 'cancel-requested':
        return fill(events[event.type], { task, by: this.name(event.by) });
      case 'future-settled':
        return fill(events[`future-settled-${event.state}`], { task });
      case 'task-done':
        return fill(events[`task-done-${event.state}`], { task });
      case 'step-started':
      case 'cancel-delivered':
        return fill(events[event.type], { task });
      default:
        return event satisfies never;
    }
  }

  /** Where a step stands, and what happened in it. */
  step = (step: Step, total: number): { place: string; events: string[] } => ({
    place: fill(this.#t.timeline.step, { number: step.number, total, time: this.time(step.time) }),
    events: step.events.filter((event) => isWorthTelling(event, step)).map(this.event),
  });
}

/** A step that ends its task gives no control back for later, and a timer is only the sleep's machinery. */
function isWorthTelling(event: TraceEvent, step: Step): boolean {
  if (event.type === 'timer-armed') return false;
  return event.type !== 'step-ended' || step.yields;
}

/** Texts leave a space for Latin names; between two Chinese words there is none. */
const closeHan = (text: string) => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
