# 217 cancelled generators, and callbacks that meddle
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
async def generators():
    log = []
    async def numbers():
        try:
            while True:
                try: yield await val(1, 'n')
                except ValueError as e: log.append(show(e)); yield 'caught'
        except BaseException as e: log.append(type(e).__name__); raise
        finally: log.append('closing'); await asyncio.sleep(1); log.append('closed')
    g = numbers(); await anext(g); k = asyncio.create_task(anext(g), name='next'); await asyncio.sleep(0); await at('close busy', g.aclose()); k.cancel('n'); await stamp('next', [k]); print(log); log.clear()
    await at('after', anext(g)); await at('close', g.aclose())
    g = numbers(); await anext(g); await at('throw', g.athrow(ValueError('v'))); await at('cancelled error', g.athrow(asyncio.CancelledError('thrown'))); print(log); log.clear(); await at('next', anext(g, 'over'))
    g = numbers(); await anext(g); k = asyncio.create_task(g.aclose(), name='close'); await asyncio.sleep(0); k.cancel('c'); await stamp('close', [k]); print(log); log.clear(); await at('again', g.aclose())
    g = numbers()
    async def looped():
        async for x in g: print(x); await asyncio.sleep(9)
    k = asyncio.create_task(looped(), name='loop'); await asyncio.sleep(2); k.cancel('l'); await stamp('loop', [k]); print(log); await at('kept open', anext(g)); await at('close', g.aclose()); print(log)
seen = []
def boom(x): seen.append('one'); x.remove_done_callback(two); x.add_done_callback(three); raise OSError('cb')
def two(x): seen.append('two')
def three(x): seen.append('three')
async def callbacks():
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(boom); f.add_done_callback(two); f.add_done_callback(two); print(f.remove_done_callback(three)); f.set_result(1); await asyncio.sleep(0); await asyncio.sleep(0); print(seen)
    k = asyncio.create_task(val(1, 1), name='k'); k.add_done_callback(lambda x: print('cancel done', x.cancel('too late'), x.cancelling())); await k
    async def ends(): me().cancel('at the end'); return 'value'
    k = asyncio.create_task(ends(), name='ends'); await stamp('ends', [k])
    async def ends_badly(): me().cancel('at the end'); raise ValueError('own')
    k = asyncio.create_task(ends_badly(), name='ends badly'); await stamp('ends', [k])
    k = asyncio.create_task(val(1, 1), name='unstarted'); k.cancel('before'); print(k.uncancel()); await stamp('unstarted', [k])
    k = asyncio.create_task(val(1, 1), name='unstarted'); k.cancel('before'); await stamp('unstarted', [k])
    h = asyncio.shield(asyncio.create_task(err(1, 'shielded'))); k = asyncio.create_task(wrapped(h, 'shield'), name='k'); await asyncio.sleep(0); k.cancel('s'); await stamp('shield', [k]); await asyncio.sleep(2)
async def main():
    reports(asyncio.get_running_loop())
    for part in (generators, callbacks): print('--', part.__name__); await part()
asyncio.run(main())
