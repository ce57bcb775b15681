/** Loads the grammars while nobody waits, so that the first reader does not. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { renderMarkdown } = await import('./markdown/render.ts');
  void renderMarkdown('```ts\nawait sleep(1);\n```\n\n```python\nawait asyncio.sleep(1)\n```');
}
