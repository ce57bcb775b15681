function* cook(dish: string) {
  console.log(`${dish}: on the stove`);
  yield;
  console.log(`${dish}: stirred`);
  yield;
  console.log(`${dish}: on the table`);
}

const soup = cook('soup');
const rice = cook('rice');
console.log('nothing has run yet');

soup.next();
rice.next();
rice.next();
soup.next();
soup.next();
rice.next();
