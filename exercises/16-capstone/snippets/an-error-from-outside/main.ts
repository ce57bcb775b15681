function* download(): Generator<string, string, void> {
  try {
    yield 'downloading';
    return 'the file';
  } finally {
    yield 'closing the connection';
    console.log('closed');
  }
}

const program = download();
console.log(program.next().value);
try {
  console.log(program.throw(new Error('please stop')).value);
  program.next(); // the cleanup goes on, and then the error leaves
} catch (error) {
  console.log(`ended by: ${(error as Error).message}`);
}
