# 210 eager tasks: what they see, when they are done
import asyncio, contextvars
from _told import at
v = contextvars.ContextVar('v', default='d')
ctx = contextvars.copy_context()
def me(): return asyncio.current_task()
async def eager():
    loop = asyncio.get_running_loop(); log = []
    async def quick(): log.append(('quick', me() in asyncio.all_tasks())); v.set('quick'); return 1
    async def susp(): log.append('a'); await asyncio.sleep(0); log.append('b'); return 2
    async def fails(): raise ValueError('eager')
    async def cancels(): me().cancel('me'); return 3
    async def cancels2(): me().cancel('me'); await asyncio.sleep(0)
    tk = asyncio.create_task(quick(), eager_start=True, name='q'); print(tk.done(), tk.result(), me().get_name() != 'q', v.get()); tk.add_done_callback(lambda t: log.append('cb')); print(log); await asyncio.sleep(0); print(log[1:])
    tk = asyncio.create_task(susp(), eager_start=True); print(tk.done(), log[-1]); print(await tk)
    tk = asyncio.create_task(fails(), eager_start=True); print(tk.done()); await at('fails', tk)
    tk = asyncio.create_task(cancels(), eager_start=True); print(tk.done(), tk.cancelled()); await at('cancels', tk)
    tk = asyncio.create_task(cancels2(), eager_start=True); print(tk.done(), tk.cancelled()); await at('cancels2', tk)
    tk = asyncio.create_task(susp(), eager_start=True, context=ctx); print(tk.get_context() is ctx); tk.cancel('x'); await at('cancelled eager', tk)
    loop.set_task_factory(asyncio.eager_task_factory); print(loop.get_task_factory() is asyncio.eager_task_factory)
    log.clear(); print(await asyncio.gather(quick(), susp()), len(log)); g = asyncio.gather(quick(), quick()); print(g.done(), g.result()); tk = asyncio.create_task(susp(), eager_start=False); print(log[-1]); await tk
    async with asyncio.TaskGroup() as tg: a = tg.create_task(quick()); b = tg.create_task(susp()); print(a.done(), b.done())
    async def tgf():
        async with asyncio.TaskGroup() as tg: tg.create_task(fails()); print('body goes on'); await asyncio.sleep(1); print('never')
    await at('eager group', tgf()); await at('wait_for', asyncio.wait_for(susp(), 1)); await at('wait_for quick', asyncio.wait_for(quick(), 0)); await at('wait_for susp', asyncio.wait_for(susp(), 0)); print(asyncio.shield(quick()).done())
    for x in asyncio.as_completed([quick(), susp()]): print(await x)
    nested = []
    async def parent(): nested.append('p1'); c = asyncio.create_task(child()); nested.append('p2'); await c; nested.append('p3')
    async def child(): nested.append(('c1', me().get_name() != 'x')); await asyncio.sleep(0); nested.append('c2')
    await asyncio.create_task(parent()); print(nested)
asyncio.run(eager())
