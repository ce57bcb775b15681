import { runTypeScript, type CompiledProgram } from '@yieldpoint/snippets/typescript';
import { outputTo } from './output-to.ts';
import { say } from './say.ts';

self.addEventListener('message', ({ data: program }: MessageEvent<CompiledProgram>) => {
  void runTypeScript(program, outputTo(say).print).then((ending) => say({ type: 'ended', ending }));
});
