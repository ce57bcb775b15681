type Program = Generator<undefined, void, void>;

function* counting(name: string, to: number): Program {
  for (let n = 1; n <= to; n += 1) {
    console.log(`${name} ${n}`);
    yield; // stop here, let the others go first
  }
}

const ready: Program[] = [counting('a', 2), counting('b', 4), counting('c', 3)];

while (ready.length > 0) {
  const program = ready.shift()!;
  if (!program.next().done) ready.push(program);
}
console.log('nothing is ready any more');
