// `node healthcheck.mjs URL`: exit code 0 when the address answers with a success.
const [, , url = ''] = process.argv;
try {
  const response = await fetch(url, { signal: AbortSignal.timeout(4000) });
  process.exitCode = response.ok ? 0 : 1;
} catch {
  process.exitCode = 1;
}
