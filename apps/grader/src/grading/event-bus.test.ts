import type { SubmissionEvent } from '@yieldpoint/protocol';
import { expect, test } from 'vitest';
import { createEventBus } from './event-bus.ts';

const event = (seq: number): SubmissionEvent => ({
  submission: 's',
  seq,
  attempt: 1,
  at: 0,
  type: 'started',
});

test('everyone who listens to a submission hears of it, nobody else', () => {
  const bus = createEventBus();
  const heard: string[] = [];
  bus.subscribe('s', ([first]) => heard.push(`one ${first?.seq}`));
  bus.subscribe('s', ([first]) => heard.push(`two ${first?.seq}`));
  bus.subscribe('other', () => heard.push('other'));
  bus.publish('s', [event(1)]);
  expect(heard).toEqual(['one 1', 'two 1']);
});

test('who unsubscribed hears nothing, however often they do', () => {
  const bus = createEventBus();
  const heard: number[] = [];
  const first = bus.subscribe('s', () => heard.push(1));
  first();
  const second = bus.subscribe('s', () => heard.push(2));
  first();
  bus.publish('s', [event(1)]);
  second();
  bus.publish('s', [event(2)]);
  expect(heard).toEqual([2]);
});
