# 215 cancelled in the middle: groups that abort, whoever awaits several, time limits
import asyncio
from _told import t, at, reports, show
def me(): return asyncio.current_task()
async def val(d, v):
    await asyncio.sleep(d); return v
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
async def slow_end(name, d=3):
    try: await asyncio.sleep(100)
    except asyncio.CancelledError as e:
        print(name, 'told', show(e)); 
        try: await asyncio.sleep(d)
        except asyncio.CancelledError as e2: print(name, 'told again', show(e2)); raise
        print(name, 'ended'); raise
async def wrapped(co, name):
    try: return await co
    except BaseException as e: print(name, 'saw', show(e), me().cancelling()); raise
async def stamp(name, tasks):
    for x in tasks:
        await asyncio.wait([x])
        print(name, x.get_name(), x.cancelled() or show(x.exception()) if x.cancelled() or x.exception() else x.result(), x.cancelling())
async def group(*cos, body=None, after=None):
    try:
        async with asyncio.TaskGroup() as g:
            for i, c in enumerate(cos): g.create_task(c, name=f'c{i}')
            if body: await body
    finally:
        if after: await after
async def groups():
    # the parent is cancelled while the group already aborts
    p = asyncio.create_task(group(err(1, 'first'), slow_end('a')), name='p'); await asyncio.sleep(2); print(p.cancel('late')); await stamp('aborting', [p])
    # and again
    p = asyncio.create_task(group(slow_end('b')), name='p'); await asyncio.sleep(1); p.cancel('one'); await asyncio.sleep(1); p.cancel('two'); await stamp('twice', [p])
    # cancelled and uncancelled before it could notice
    p = asyncio.create_task(group(val(2, 1)), name='p'); await asyncio.sleep(1); p.cancel('back'); print(p.uncancel()); await stamp('taken back', [p])
    # a child that cancels itself, its sibling, the parent
    async def selfish(): me().cancel('self'); await asyncio.sleep(0)
    await at('self', group(selfish(), val(1, 1)))
    async def meddle(parent): await asyncio.sleep(1); parent.cancel('by child'); await asyncio.sleep(1); print('child goes on')
    async def parent():
        async with asyncio.TaskGroup() as g: g.create_task(meddle(me()))
    p = asyncio.create_task(parent(), name='p'); await stamp('by child', [p])
    # two levels fail in the same moment
    await at('both levels', group(err(1, 'outer'), group(err(1, 'inner'), slow_end('c', 1))))
    # the body goes on after a child failed, and fails itself
    async def deaf():
        try: await asyncio.sleep(5)
        except asyncio.CancelledError: print('deaf', me().cancelling())
        raise KeyError('body')
    await at('deaf', group(err(1, 'child'), body=deaf())); print(me().cancelling())
    # cancelled from outside and a child fails while it aborts
    async def fails_on_cancel():
        try: await asyncio.sleep(9)
        finally: raise OSError('while stopping')
    p = asyncio.create_task(group(fails_on_cancel(), val(9, 1)), name='p'); await asyncio.sleep(1); p.cancel('out'); await stamp('fails', [p])
    # nothing may be added outside of its time
    g = asyncio.TaskGroup(); c = val(1, 1)
    t('unentered', lambda: g.create_task(c)); c.close()
    async with g: pass
    c = val(1, 1)
    t('finished', lambda: g.create_task(c)); c.close()
    await at('entered twice', group_again(g))
    # a future of the group's task
    async with asyncio.TaskGroup() as g:
        k = g.create_task(val(1, 'k'), name='kid'); k.add_done_callback(lambda f: print('done', f.get_name(), f.result())); print(k.get_name())
async def group_again(g):
    async with g: pass
async def consumers():
    ts = [asyncio.create_task(val(i, i), name=f't{i}') for i in (1, 2, 3)]
    async def eat():
        async for x in asyncio.as_completed(ts): print('ate', x.result())
    e = asyncio.create_task(eat(), name='eat'); await asyncio.sleep(1.5); e.cancel('enough'); await stamp('eat', [e]); print([x.done() for x in ts]); await asyncio.wait(ts)
    async def eat_timed():
        async for x in asyncio.as_completed([val(1, 'a'), err(2, 'b'), val(9, 'c')], timeout=3):
            try: print('timed', await x)
            except ValueError as e: print('timed', show(e))
    await at('timed', eat_timed())
    it = asyncio.as_completed([val(1, 'x'), val(2, 'y')]).__aiter__()
    a = await it.__anext__(); print(a.result()); b = await it.__anext__(); print(b.result()); await at('end', it.__anext__()); await at('end', it.__anext__())
    both = asyncio.as_completed([val(1, 'x'), val(2, 'y'), val(3, 'z')])
    async for x in both: print('async', x.result()); break
    print('plain', await next(iter(both)))
    async for x in both: print('async', x.result())
    # gather cancelled by the consumer, one child deaf
    async def deaf(d):
        try: await asyncio.sleep(d)
        except asyncio.CancelledError: await asyncio.sleep(1); return 'deaf'
    p = asyncio.create_task(wrapped(asyncio.gather(deaf(5), val(5, 1)), 'gather'), name='p'); await asyncio.sleep(1); p.cancel('g'); await stamp('gather', [p])
    p = asyncio.create_task(wrapped(asyncio.gather(deaf(5), val(5, 1), return_exceptions=True), 'gather re'), name='p'); await asyncio.sleep(1); p.cancel('g'); await stamp('gather re', [p])
    p = asyncio.create_task(wrapped(asyncio.wait_for(deaf(5), 9), 'wait_for'), name='p'); await asyncio.sleep(1); p.cancel('w'); await stamp('wait_for', [p])
    p = asyncio.create_task(wrapped(asyncio.wait_for(deaf(5), 1), 'expires'), name='p'); await stamp('expires', [p])
    p = asyncio.create_task(wrapped(asyncio.wait_for(slow_end('w', 1), 1), 'both'), name='p'); await asyncio.sleep(1); p.cancel('same'); await stamp('both', [p])
    p = asyncio.create_task(wrapped(asyncio.wait_for(slow_end('v', 2), 1), 'after'), name='p'); await asyncio.sleep(2); p.cancel('after'); await stamp('after', [p])
async def timeouts():
    loop = asyncio.get_running_loop()
    async def extended():
        async with asyncio.timeout(1) as tm:
            loop.call_later(0.5, tm.reschedule, loop.time() + 2); await asyncio.sleep(1.5); print('still', tm.expired(), tm.when() - loop.time()); await asyncio.sleep(1)
    await at('extended', extended())
    async def caught():
        try:
            async with asyncio.timeout(3) as o:
                try:
                    async with asyncio.timeout(1) as i: await asyncio.sleep(9)
                except TimeoutError: print('inner', i.expired(), o.expired(), me().cancelling())
                o.reschedule(loop.time() + 1); await asyncio.sleep(9)
        except TimeoutError: print('outer', i.expired(), o.expired(), me().cancelling())
    await at('caught', caught())
    async def cancelled_and_expired():
        async with asyncio.timeout(1) as tm:
            try: await asyncio.sleep(9)
            finally: await asyncio.sleep(1)
    p = asyncio.create_task(wrapped(cancelled_and_expired(), 'c'), name='p'); await asyncio.sleep(1.5); p.cancel('late'); await stamp('expired, then cancelled', [p])
    p = asyncio.create_task(wrapped(cancelled_and_expired(), 'c'), name='p'); await asyncio.sleep(0.5); p.cancel('early'); await stamp('cancelled, then expired', [p])
    async def in_group():
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as g: g.create_task(slow_end('d', 1)); g.create_task(err(1.5, 'while ending'))
    p = asyncio.create_task(in_group(), name='p'); await stamp('group', [p])
async def main():
    reports(asyncio.get_running_loop())
    for part in (groups, consumers, timeouts): print('--', part.__name__); await part()
asyncio.run(main())
