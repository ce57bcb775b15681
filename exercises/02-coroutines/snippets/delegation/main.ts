function* ask(question: string): Generator<string, string, string> {
  const answer = yield question;
  return answer.toUpperCase();
}

function* interview(): Generator<string, string, string> {
  const city = yield* ask('Which city?');
  const drink = yield* ask('Tea or coffee?');
  return `one ${drink} to ${city}`;
}

const talk = interview();
console.log(talk.next().value); // the first question comes straight from ask
console.log(talk.next('oslo').value); // and the answer goes straight to it
console.log(talk.next('tea').value);
