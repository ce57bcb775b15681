// Loaded into every program of the platform (`node --import`): when the supervisor is gone, even by
// SIGKILL, the channel to it closes, and the program ends as if it had been asked to. What a program
// forks inherits the flag, but its channel leads to the program and is none of ours.
if (process.channel && String(process.ppid) === process.env['YIELDPOINT_SUPERVISOR']) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
