# 206 locks: who is next after a cancel, what managers give, broken barriers
import asyncio
from _told import t, at, reports, show
out = []
async def hold(cm, name, d):
    try:
        async with cm as v: out.append(f'{name}+{v}'); await asyncio.sleep(d); out.append(f'{name}-')
    except BaseException as e: out.append(f'{name}!{show(e)}'); raise
def flush(): print(*out); out.clear()
def ct(co): return asyncio.create_task(co)
async def done(*ts): return [show(x) if isinstance(x, BaseException) else x for x in await asyncio.gather(*ts, return_exceptions=True)]
async def crossing(b, name):
    try: out.append(f'{name}:{await b.wait()}')
    except BaseException as e: out.append(f'{name}!{show(e)}'); raise
async def main():
    for make in (asyncio.Lock, asyncio.Semaphore, asyncio.Condition, lambda: asyncio.BoundedSemaphore(2)):
        cm = make(); ts = [ct(hold(cm, n, 1)) for n in 'abcd']
        await asyncio.sleep(0); print(cm.locked()); ts[1].cancel('no'); await asyncio.sleep(0); ts[0].cancel(); await done(*ts); flush(); print(cm.locked())
    lock = asyncio.Lock(); print(await lock.acquire(), lock.locked()); 
    w = ct(lock.acquire()); await asyncio.sleep(0); lock.release(); print(lock.locked()); w.cancel(); n = ct(lock.acquire()); print(await done(w, n), lock.locked()); lock.release(); t('release', lock.release)
    sem = asyncio.Semaphore(0); ws = [ct(sem.acquire()) for _ in range(4)]; await asyncio.sleep(0)
    sem.release(); sem.release(); print(sem.locked()); ws[0].cancel(); await asyncio.sleep(0); await asyncio.sleep(0); print([w.done() for w in ws]); print(sem.locked())
    sem.release(); sem.release(); sem.release(); await asyncio.sleep(0); await asyncio.sleep(0); print([w.done() for w in ws], sem.locked()); print(await sem.acquire(), await sem.acquire(), sem.locked())
    b = asyncio.BoundedSemaphore(1); await b.acquire(); b.release(); t('bounded', b.release)
    # conditions
    c = asyncio.Condition(); state = {'n': 0}
    async def waiter(name, k):
        try:
            async with c:
                r = await c.wait_for(lambda: state['n'] >= k and f'{name}{state["n"]}'); out.append(r)
        except BaseException as e: out.append(f'{name}!{show(e)}'); out.append(str(c.locked())); raise
    ws = [ct(waiter(n, k)) for n, k in (('p', 1), ('q', 2), ('r', 1), ('s', 3))]; await asyncio.sleep(0)
    async with c: state['n'] = 1; c.notify(1)
    ws[0].cancel('x'); await asyncio.sleep(0); await asyncio.sleep(0); await asyncio.sleep(0); flush()
    async with c: state['n'] = 2; c.notify(2)
    await asyncio.sleep(1); flush()
    async with c: state['n'] = 3; c.notify_all(); ws[3].cancel('held')
    print(await done(*ws)); flush()
    async with c: c.notify(0); c.notify(); c.notify_all()
    await at('wait_for bare', c.wait_for(lambda: False)); await at('wait_for true', c.wait_for(lambda: 7)); t('release', c.release)
    try:
        async with c: await asyncio.wait_for(c.wait(), 1)
    except TimeoutError: print('timed out', c.locked())
    l = asyncio.Lock(); c2 = asyncio.Condition(l); c3 = asyncio.Condition(l)
    async with c2: print(l.locked(), c3.locked()); c3.notify()
    # events
    e = asyncio.Event(); ws = [ct(e.wait()) for _ in range(3)]; await asyncio.sleep(0); ws[1].cancel(); e.set(); e.set(); e.clear(); print(await done(*ws), e.is_set())
    # barriers
    b = asyncio.Barrier(3); print(b.parties, b.n_waiting, b.broken)
    ts = [ct(crossing(b, n)) for n in 'abc']; await asyncio.sleep(0); print(b.n_waiting); await done(*ts); flush(); print(b.n_waiting)
    ts = [ct(crossing(b, n)) for n in 'ab']; await asyncio.sleep(0); ts[0].cancel('bye'); await asyncio.sleep(0); print(b.n_waiting); ts += [ct(crossing(b, n)) for n in 'cd']; print(await done(*ts)); flush(); print(b.n_waiting, b.broken)
    ts = [ct(crossing(b, n)) for n in 'ab']; await asyncio.sleep(0); r = ct(b.reset()); late = ct(crossing(b, 'late')); await asyncio.sleep(0); print(b.n_waiting, b.broken); print(await done(*ts, r)); await asyncio.sleep(0); print(b.n_waiting); flush()
    await b.abort(); print(b.broken, b.n_waiting); print(await done(late)); await at('broken', b.wait()); await b.reset(); print(b.broken); flush()
    ts = [ct(crossing(b, n)) for n in 'abcd']; print(await asyncio.wait(ts[:3]) and [x.result() for x in ts[:3]]); await b.abort(); print(await done(ts[3])); flush()
    await b.reset()
    async with asyncio.timeout(5):
        async def enter(n):
            async with b as i: out.append(f'{n}{i}')
        await asyncio.gather(*(enter(n) for n in 'xyz')); flush()
    await at('barrier timeout', asyncio.wait_for(b.wait(), 1)); print(b.n_waiting, b.broken)
    ts = [ct(crossing(b, n)) for n in 'ab']; await asyncio.sleep(0); a = ct(b.abort()); a2 = ct(b.reset()); print(await done(*ts, a, a2), b.broken); flush()
asyncio.run(main())
