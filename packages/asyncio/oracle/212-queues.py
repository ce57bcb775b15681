# 212 queues: cancelled getters and putters, shutdown, order
import asyncio
from _told import t, at, reports, show
out = []
def k(name, fn):
    try: fn()
    except TypeError: print(name, 'TypeError')
def flush(): print(*out); out.clear()
async def take(q, name):
    try: out.append(f'{name}={await q.get()}')
    except BaseException as e: out.append(f'{name}!{show(e)}'); raise
async def give(q, name, v):
    try: await q.put(v); out.append(f'{name} put')
    except BaseException as e: out.append(f'{name}!{show(e)}'); raise
def ct(co): return asyncio.create_task(co)
async def done(*ts): return [show(x) if isinstance(x, BaseException) else x for x in await asyncio.gather(*ts, return_exceptions=True)]
async def main():
    q = asyncio.Queue(1); ps = [ct(give(q, f'p{i}', i)) for i in range(4)]; await asyncio.sleep(0); print(q.qsize(), q.full(), q.maxsize); ps[1].cancel('p'); print(q.get_nowait()); ps[2].cancel('late'); print(await done(ps[1], ps[2])); await asyncio.sleep(0); flush(); print(q.qsize()); print(await q.get()); await done(ps[0]); 
    g = [ct(take(q, f'g{i}')) for i in range(3)]; await asyncio.sleep(0); q.put_nowait('x'); g[0].cancel('g'); await asyncio.sleep(0); await asyncio.sleep(0); flush(); q.shutdown(); print(await done(*g)); flush()
    t('put', lambda: q.put_nowait(1)); t('get', q.get_nowait); await at('aput', q.put(1)); await at('aget', q.get()); q.shutdown(); q.shutdown(immediate=True); print(q.empty())
    q = asyncio.Queue(2); q.put_nowait(1); q.put_nowait(2); ps = [ct(give(q, 'p', 3))]; j = ct(q.join()); await asyncio.sleep(0); q.shutdown(); print(await done(*ps)); print(await q.get(), q.empty()); q.task_done(); print(q.get_nowait()); t('empty', q.get_nowait); print(j.done()); q.task_done(); await j; t('too many', q.task_done); flush()
    q = asyncio.Queue(2); q.put_nowait(1); q.put_nowait(2); ps = [ct(give(q, 'p', 3))]; j = ct(q.join()); await asyncio.sleep(0); q.get_nowait(); q.shutdown(immediate=True); print(await done(*ps), q.qsize(), j.done()); await asyncio.sleep(0); print(j.done()); q.task_done(); await j; flush()
    for q in (asyncio.LifoQueue(), asyncio.PriorityQueue(), asyncio.Queue(-1)):
        for v in (3, 1, 2, 1, 3): q.put_nowait(v)
        print([q.get_nowait() for _ in range(q.qsize())], q.full(), q.maxsize); t('none left', q.get_nowait)
    q = asyncio.PriorityQueue()
    for v in [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'y'), (0, 'q'), (1,)]: q.put_nowait(v)
    print([q.get_nowait() for _ in range(q.qsize())])
    q.put_nowait((1, {})); k('no order', lambda: q.put_nowait((1, {'a': 1}))); print(q.qsize())
    q = asyncio.PriorityQueue(); q.put_nowait(1); k('mixed', lambda: q.put_nowait('a'))
    class P:
        def __init__(self, p, n): self.p, self.n = p, n
        def __lt__(self, o): return self.p < o.p
    q = asyncio.PriorityQueue()
    for i, p in enumerate([2, 1, 2, 1, 0, 2, 1, 0, 1, 2, 0]): q.put_nowait(P(p, i))
    print([q.get_nowait().n for _ in range(q.qsize())])
    q = asyncio.LifoQueue(1); ps = [ct(give(q, f'l{i}', i)) for i in range(3)]; await asyncio.sleep(0); print([await q.get() for _ in range(3)]); flush()
asyncio.run(main())
