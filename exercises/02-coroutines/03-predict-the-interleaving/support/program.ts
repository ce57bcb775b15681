import { createTask, sleep } from '@yieldpoint/asyncio';

export async function main(print: (line: string) => void) {
  // By hand: a generator runs when somebody calls its next().
  function* ask(name: string): Generator<string, string, string> {
    print(`${name} begins`);
    const answer = yield `${name} asks`;
    print(`${name} hears ${answer}`);
    return `${name} is done`;
  }

  const a = ask('a');
  const b = ask('b');
  print('both made');
  print(b.next('one').value);
  print(a.next('two').value);
  print(a.next('three').value);

  // By the loop: a coroutine runs when it is awaited, or when its task has a turn.
  async function speak(name: string) {
    print(`${name} begins`);
    await sleep(0); // lets the others have a turn
    print(`${name} ends`);
  }

  const c = speak('c');
  const d = createTask(speak('d'));
  print('both made again');
  await c;
  print('after c');
  await d;
  print('after d');
}
