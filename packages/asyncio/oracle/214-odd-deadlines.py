# 214 deadlines that are no numbers, contexts that are entered, waiters that are closed by hand, errors nobody saw
import asyncio, contextvars
from _told import t, at, reports, show
v = contextvars.ContextVar('v')
async def put(x): v.set(x); await asyncio.sleep(0); return v.get()
async def fail(m): raise ValueError(m)
async def limited(x):
    async with asyncio.timeout(x): await asyncio.sleep(1); return 'slept'
def enter(name, ctx):
    try: ctx.run(lambda: print(name, 'entered'))
    except RuntimeError: print(name, 'is entered already')
async def main():
    loop = asyncio.get_running_loop(); reports(loop)
    for x in (float('nan'), float('inf'), -float('inf')):
        await at('timeout', limited(x)); await at('wait_for', asyncio.wait_for(asyncio.sleep(1, 'ok'), x))
        task = asyncio.create_task(asyncio.sleep(0.5)); done, _ = await asyncio.wait([task], timeout=x); print(len(done)); await task
    order = []
    for d in (2, 1): loop.call_later(d, order.append, str(d))
    await asyncio.sleep(3); print(order, loop.time())
    await at('never', asyncio.wait_for(asyncio.sleep(float('inf')), 2))
    # contexts
    me = asyncio.current_task(); v.set(0); print(await asyncio.create_task(put(2), context=me.get_context()), v.get())
    enter('own', me.get_context()); enter('copy', contextvars.copy_context())
    ctx = contextvars.copy_context(); loop.call_soon(enter, 'callback', ctx, context=ctx); await asyncio.sleep(0); enter('after', ctx)
    task = asyncio.create_task(asyncio.sleep(1), context=ctx); await asyncio.sleep(0); enter('waiting', ctx); await task
    # closed by hand
    q = asyncio.Queue(1); g = q.get(); g.send(None); w = asyncio.create_task(q.get()); await asyncio.sleep(0); g.close(); q.put_nowait('x'); print(await w)
    q.put_nowait('full'); p = q.put('y'); p.send(None); w = asyncio.create_task(q.put('z')); await asyncio.sleep(0); p.close(); print(q.get_nowait()); await w; print(q.get_nowait())
    lock = asyncio.Lock(); await lock.acquire(); a = lock.acquire(); a.send(None); w = asyncio.create_task(lock.acquire()); await asyncio.sleep(0); a.close(); lock.release(); print(await w, lock.locked())
    # nobody saw
    print('end')
    f = loop.create_future(); f.set_exception(ValueError('future')); del f
    tk = asyncio.create_task(fail('task')); await asyncio.sleep(0); await asyncio.sleep(0); del tk
    gathered = asyncio.gather(fail('gathered')); await asyncio.sleep(1); del gathered
    seen = asyncio.create_task(fail('seen')); await asyncio.wait([seen]); seen.cancel()
asyncio.run(main())
