# 204 gather, wait, shield, as_completed: edges
import asyncio
from _told import t, at, reports, show
async def val(d, v):
    await asyncio.sleep(d); return v
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
async def stubborn(d):
    try: await asyncio.sleep(d)
    except asyncio.CancelledError: pass
    return 'stubborn'
async def main():
    loop = asyncio.get_running_loop(); reports(loop)
    # gather
    g = asyncio.gather(); print(g.done(), g.result(), await g)
    f = loop.create_future(); f.set_result(1)
    g = asyncio.gather(f, f); print(g.done(), g.result())
    e = loop.create_future(); e.set_exception(ValueError('done'))
    g = asyncio.gather(f, e); print(g.done()); await at('gather failed', g)
    k = loop.create_future(); k.cancel('gone')
    g = asyncio.gather(f, k, return_exceptions=True); print(g.done(), [show(x) if isinstance(x, BaseException) else x for x in g.result()])
    await at('gather cancelled', asyncio.gather(k, val(0, 1)))
    g = asyncio.gather(val(1, 'a'), val(2, 'b')); print(g.cancel('msg'), g.cancel(), g.done()); await at('gather cancel', g); print(g.cancelled(), g.cancel())
    g = asyncio.gather(val(1, 'a'), stubborn(2), return_exceptions=True); await asyncio.sleep(0); print(g.cancel('msg')); await at('gather cancel re', g)
    inner = asyncio.gather(val(1, 1), err(0.5, 'nested')); outer = asyncio.gather(inner, val(2, 2), return_exceptions=True)
    print([show(x) if isinstance(x, BaseException) else x for x in await outer])
    inner = asyncio.gather(val(1, 1), val(2, 2)); outer = asyncio.gather(inner, val(3, 3)); await asyncio.sleep(0); print(outer.cancel('n')); await at('nested cancel', outer); print(inner.cancelled(), inner.done())
    c = val(0, 'once'); print(await asyncio.gather(c, c, c))
    # two failures: the second goes nowhere
    print('two failures'); await at('first', asyncio.gather(err(0.1, 'one'), err(0.2, 'two'))); await asyncio.sleep(1)
    # wait
    await at('wait empty', asyncio.wait(set()))
    await at('wait coroutine', asyncio.wait(c))
    ts = [asyncio.create_task(val(i, i)) for i in (1, 2, 3)]
    done, pending = await asyncio.wait(ts, timeout=-5); print(len(done), len(pending))
    done, pending = await asyncio.wait(ts + ts, timeout=2.5); print(sorted(x.result() for x in done), len(pending), loop.time() % 1)
    done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED); print(sorted(x.result() for x in done), len(pending))
    b = asyncio.create_task(err(1, 'w')); d = asyncio.create_task(val(2, 'd')); x = asyncio.create_task(val(0.5, 'x')); x.cancel()
    done, pending = await asyncio.wait([b, d, x], return_when=asyncio.FIRST_EXCEPTION); print(len(done), len(pending)); 
    t('b', lambda: b.exception() and show(b.exception())); await d
    # shield
    s = asyncio.shield(f); print(s is f)
    i = asyncio.create_task(val(1, 'in')); s = asyncio.shield(i); print(s is i, s.cancel('x'), s.cancelled(), i.cancelled()); await at('shield', s); print(await i)
    i = asyncio.create_task(val(1, 'in')); s = asyncio.shield(i); i.cancel('y'); await at('inner cancelled', s)
    i = asyncio.create_task(err(1, 'late')); s = asyncio.shield(i); await asyncio.sleep(0); s.cancel(); await asyncio.wait([i])
    i = asyncio.create_task(err(1, 'twice')); s1 = asyncio.shield(i); s2 = asyncio.shield(i); await asyncio.sleep(0); s1.cancel(); s2.cancel(); await asyncio.wait([i])
    i = asyncio.create_task(err(1, 'one of two')); s1 = asyncio.shield(i); s2 = asyncio.shield(i); await asyncio.sleep(0); s1.cancel(); await at('other', s2)
    i = asyncio.create_task(val(1, 'c')); s = asyncio.shield(i); await asyncio.sleep(0); s.cancel(); i.cancel(); await asyncio.wait([i]); print(i.cancelled())
    await at('shield of shield', asyncio.shield(asyncio.shield(val(1, 'deep'))))
    # as_completed
    print([await x for x in asyncio.as_completed([])])
    async for x in asyncio.as_completed([], timeout=1): print('never')
    for x in asyncio.as_completed([val(2, 'two'), err(1, 'one'), val(3, 'three')], timeout=2.5): await at('ac', x)
    try:
        async for x in asyncio.as_completed([val(1, 'q'), val(3, 'r')], timeout=2): print(x.result())
    except TimeoutError as e: print('async for', show(e))
    for x in asyncio.as_completed([val(1, 'q')], timeout=0): await at('ac0', x)
    for x in asyncio.as_completed([val(1, 'q')], timeout=-1): await at('ac-1', x)
    same = asyncio.create_task(val(1, 's')); n = 0
    async for x in asyncio.as_completed([same, same]): n += 1; print(x is same)
    print(n)
    it = iter(asyncio.as_completed([val(1, 'p'), val(2, 'q')])); a1 = next(it); a2 = next(it)
    t('third', lambda: next(it, 'none')); print(await a2, await a1)
    ac = asyncio.as_completed([val(1, 'p'), val(2, 'q'), val(3, 'r')])
    for x in ac: print(await x); break
    for x in ac: print('more', await x)
    t('ac future', lambda: asyncio.as_completed(f))
    t('ac int', lambda: asyncio.as_completed([5]))
    await asyncio.sleep(5)
asyncio.run(main())
