// Only old syntax here and no static import: an old Node must get as far as the check.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    'Yieldpoint needs Node 20 or newer; this is ' + process.versions.node + '. Install it from nodejs.org.',
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  void import('./lib/commands/test.mjs').then((command) => command.test());
}
