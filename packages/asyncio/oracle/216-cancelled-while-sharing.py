# 216 cancelled while sharing: conditions, queues, barriers
import asyncio
from _told import t, at, reports, show
def me(): return asyncio.current_task()
async def val(d, v):
    await asyncio.sleep(d); return v
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
async def wrapped(co, name):
    try: return await co
    except BaseException as e: print(name, 'saw', show(e), me().cancelling()); raise
async def stamp(name, tasks):
    for x in tasks:
        await asyncio.wait([x])
        print(name, x.get_name(), x.cancelled() or show(x.exception()) if x.cancelled() or x.exception() else x.result(), x.cancelling())
async def sharing():
    # a condition's waiter is cancelled while it takes the lock back
    c = asyncio.Condition(); log = []
    async def waiter(n):
        try:
            async with c: await c.wait(); log.append(n)
        except asyncio.CancelledError as e: log.append(f'{n} {show(e)} {c.locked()}'); raise
    ws = [asyncio.create_task(waiter(n), name=n) for n in 'abc']; await asyncio.sleep(0)
    async with c:
        c.notify(2); await asyncio.sleep(0); ws[0].cancel('x'); ws[0].cancel('y'); await asyncio.sleep(1)
    await asyncio.sleep(1); print(log)
    async with c: c.notify_all()
    await stamp('waiter', ws); print(log, c.locked())
    # a waiter that was notified and cancelled at once passes it on
    ws = [asyncio.create_task(waiter(n), name=n) for n in 'de']; await asyncio.sleep(0)
    async with c: c.notify(1); ws[0].cancel('z')
    await asyncio.sleep(1); print(log[4:]); ws[1].cancel(); await stamp('waiter', ws)
    # queues that are shut down
    for immediate in (False, True):
        q = asyncio.Queue(1); q.put_nowait('first')
        async def put(x): await q.put(x); return f'put {x}'
        async def get(): return await q.get()
        async def take_all():
            got = []
            try:
                while True: got.append(await q.get()); await asyncio.sleep(1); q.task_done()
            except asyncio.QueueShutDown: return got
        ps = [asyncio.create_task(put(x), name=x) for x in ('p', 'q')]; j = asyncio.create_task(q.join(), name='join'); await asyncio.sleep(0); ps[1].cancel('cut')
        q.shutdown(immediate); q.shutdown(False); print(q.qsize(), q.full(), q.empty()); t('put', lambda: q.put_nowait(1)); await stamp(f'shut {immediate}', ps)
        await at('all', take_all()); t('get', q.get_nowait); await at('get', q.get()); await at('put', q.put(1)); await stamp('join', [j]); t('done', q.task_done)
        q = asyncio.LifoQueue(); gs = [asyncio.create_task(q.get(), name=f'g{i}') for i in range(3)]; await asyncio.sleep(0); q.put_nowait(1); gs[0].cancel('late'); q.shutdown(immediate); await stamp('getters', gs); print(q.qsize())
    # a barrier whose drain is disturbed
    b = asyncio.Barrier(2)
    async def cross(n):
        try: i = await b.wait(); return f'{n}{i}'
        except asyncio.BrokenBarrierError as e: return f'{n} broken'
    ts = [asyncio.create_task(cross(n), name=n) for n in 'ab']; await asyncio.sleep(0); await asyncio.sleep(0); ts[0].cancel('drain'); late = [asyncio.create_task(cross(n), name=n) for n in 'cd']; await stamp('drain', ts + late); print(b.n_waiting, b.broken)
    ts = [asyncio.create_task(cross('e'), name='e')]; await asyncio.sleep(0); await b.reset(); await stamp('reset', ts); print(b.broken, b.n_waiting)
    ts = [asyncio.create_task(cross('f'), name='f')]; await asyncio.sleep(0); ts[0].cancel(); await b.abort(); await stamp('abort', ts); print(b.broken, b.n_waiting); await b.reset()
    # locks and semaphores: woken and cancelled in one turn
    for make in (asyncio.Lock, lambda: asyncio.Semaphore(1)):
        s = make(); await s.acquire(); ws = [asyncio.create_task(s.acquire(), name=f'w{i}') for i in range(3)]; await asyncio.sleep(0); s.release(); ws[0].cancel('w'); ws[2].cancel('v'); await stamp('acquire', ws); print(s.locked()); s.release(); print(s.locked())
async def main():
    reports(asyncio.get_running_loop())
    for part in (sharing,): print('--', part.__name__); await part()
asyncio.run(main())
