type Program = Generator<number, void, void>;

let now = 0;
const timers: { when: number; program: Program }[] = [];

function start(program: Program, seconds = 0) {
  timers.push({ when: now + seconds, program });
  timers.sort((a, b) => a.when - b.when); // stable: equal deadlines keep their order
}

function* cook(dish: string, seconds: number): Program {
  console.log(`${now} s  ${dish}: on the stove`);
  yield seconds;
  console.log(`${now} s  ${dish}: ready`);
}

start(cook('soup', 3600));
start(cook('tea', 180));
start(cook('egg', 360));

while (timers.length > 0) {
  const { when, program } = timers.shift()!;
  now = when;
  const { done, value } = program.next();
  if (!done) start(program, value);
}
