import { RuntimeError, asyncWith, run, timeout } from '@yieldpoint/asyncio';
import { print, show } from './prelude.ts';

async function main() {
  const t = timeout(1);
  try {
    t.reschedule(2);
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
  await asyncWith(t, async () => {
    try {
      await asyncWith(t, async () => {});
    } catch (e) {
      if (e instanceof RuntimeError) print(show(e));
    }
  });
  try {
    await asyncWith(t, async () => {});
  } catch (e) {
    if (e instanceof RuntimeError) print(show(e));
  }
}
run(main());
