// Loaded into every process of the platform (`node --import`): when the supervisor is gone, even by
// SIGKILL, the channel to it closes, and the process ends as if it had been asked to.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
