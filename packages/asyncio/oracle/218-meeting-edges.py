# 218 where features meet: eager tasks in groups, runners used again, contexts of callbacks, groups of errors
import asyncio, contextvars
from _told import t, at, reports, show
v = contextvars.ContextVar('v', default='d')
def me(): return asyncio.current_task()
async def val(d, x):
    await asyncio.sleep(d); return x
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
class Stop(BaseException): pass
async def eager():
    loop = asyncio.get_running_loop(); reports(loop); log = []
    async def now(): return 'now'
    async def bad(): raise ValueError('at once')
    async def leave(): raise Stop('at once')
    async def group(*cos):
        async with asyncio.TaskGroup() as g:
            ts = [g.create_task(c, eager_start=True) for c in cos]; log.append([x.done() for x in ts]); await asyncio.sleep(1); log.append('body')
        return [x.result() for x in ts]
    await at('fine', group(now(), val(2, 'later'))); await at('bad', group(now(), bad(), val(5, 1))); await at('base', group(leave(), bad())); print(log); log.clear()
    async def spawns(n):
        log.append(f'{n} in'); 
        if n: k = asyncio.create_task(spawns(n - 1), eager_start=True, name=f'e{n}'); log.append(f'{n} {me().get_name()} {k.done()}'); await k
        log.append(f'{n} out'); return n
    await at('deep', asyncio.create_task(spawns(3), eager_start=True, name='top')); print(log); log.clear()
    async def cancels_parent(p): p.cancel('from eager'); return 'did'
    async def parent():
        k = asyncio.create_task(cancels_parent(me()), eager_start=True); log.append((k.result(), me().cancelling()))
        try: await asyncio.sleep(1)
        except asyncio.CancelledError as e: log.append(show(e)); raise
    k = asyncio.create_task(parent(), eager_start=True); print(k.done(), k.cancelling()); await at('parent', k); print(log); log.clear()
    async def sets(x): v.set(x); await asyncio.sleep(0); return v.get()
    k = asyncio.create_task(sets('eager'), eager_start=True); print(v.get(), await k, v.get())
    async with asyncio.timeout(1) as tm:
        k = asyncio.create_task(asyncio.wait_for(val(3, 1), 0.5), eager_start=True); await at('waited', k); print(tm.expired())
    await at('gathered', asyncio.gather(now(), bad(), val(1, 1)))
async def contexts():
    loop = asyncio.get_running_loop(); seen = []; v.set('main'); f = loop.create_future(); a = contextvars.copy_context(); a.run(v.set, 'a')
    f.add_done_callback(lambda _: (seen.append(v.get()), v.set('cb1'))); f.add_done_callback(lambda _: (seen.append(v.get()), v.set('cb2'), loop.call_soon(lambda: seen.append(v.get()))), context=a); v.set('main2')
    f.add_done_callback(lambda _: seen.append(v.get()), context=a); f.set_result(None); await asyncio.sleep(0); await asyncio.sleep(0); print(seen, v.get(), a[v])
    async def child(): tok = v.set('child'); await asyncio.sleep(1); v.reset(tok); return v.get()
    k = asyncio.create_task(child()); v.set('main3'); print(await k, v.get(), k.get_context()[v])
    async def agen():
        tok = v.set('in'); yield v.get()
        try: v.reset(tok)
        except ValueError: yield 'other context'
        else: yield v.get()
    g = agen(); print(await anext(g), v.get(), await asyncio.create_task(step(g))); await g.aclose()
    h = loop.call_later(1, lambda: seen.append(('timer', v.get()))); v.set('main4'); await asyncio.sleep(1); print(seen[-1], h.cancelled()); h.cancel(); print(h.cancelled(), h.when() <= loop.time())
async def step(g): return await anext(g)
def runners():
    async def sets(x): v.set(x); return 'set'
    async def get(): return v.get()
    with asyncio.Runner() as r:
        print(r.run(sets('one')), r.run(get()), v.get()); t('fails', lambda: r.run(err(1, 'r'))); print(r.run(get()))
        async def leaves(): return asyncio.create_task(val(2, 'left'), name='left')
        k = r.run(leaves()); print(k.done()); print(r.run(val(1, 'x')), k.done(), r.run(val(2, 'y')), k.done() and k.result())
        async def cancels(): me().cancel('me'); await asyncio.sleep(0)
        t('cancels', lambda: r.run(cancels())); print(r.run(val(0, 'after')))
        async def stops(): raise Stop('s')
        t('stops', lambda: r.run(stops())); print(r.run(val(0, 'after')))
        fut = r.get_loop().create_future(); r.get_loop().call_later(1, fut.set_result, 'fut')
        async def awaits(): return await fut
        print(r.run(awaits()))
def errors():
    V, T = ValueError, TypeError
    class Kind(ExceptionGroup):
        def derive(self, es): return Kind(self.message + '+', es)
    inner = Kind('inner', [V('a'), T('b')]); g = ExceptionGroup('outer', [inner, V('c'), ExceptionGroup('plain', [T('d')])])
    for kind in (V, T, (V, T), Kind, ExceptionGroup, KeyError):
        a, b = g.split(kind); print([show(x) if x else x for x in (a, b)], [type(x).__name__ for x in (a.exceptions if a else ())])
    s = g.subgroup(lambda e: not isinstance(e, ExceptionGroup) and str(e) in 'bc'); print(show(s), s.exceptions[0] is inner, g.subgroup(lambda e: True) is g, inner.subgroup(V).exceptions[0] is inner.exceptions[0])
    mixed = BaseExceptionGroup('mixed', [Stop('s'), inner]); a, b = mixed.split(Exception); print(show(a), show(b), type(a).__name__, type(b).__name__)
    c = KeyError('cause'); g.__cause__ = c; a, b = g.split(V); print(a.__cause__ is c, b.__cause__ is c, a.exceptions[0].__cause__)
asyncio.run(eager()); asyncio.run(contexts()); runners(); errors()
