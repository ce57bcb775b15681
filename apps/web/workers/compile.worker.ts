import { compile } from '@yieldpoint/compiler';
import type { CompileAnswer, CompileQuestion } from '../src/snippet/messages.ts';
import { loadParser } from './oxc/parser-binding.ts';
import { loadTransformer } from './oxc/transform-binding.ts';

const ready = Promise.all([loadParser(), loadTransformer()]);

async function answer({ id, source }: CompileQuestion): Promise<CompileAnswer> {
  try {
    await ready;
    return { id, compiled: compile(source, { fileName: 'main.ts', format: 'function' }) };
  } catch (error) {
    return { id, unavailable: String(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<CompileQuestion>) => {
  void answer(data).then((answered) => self.postMessage(answered));
});
