# 202 names, futures, handles: edges
import asyncio
def t(name, fn):
    try: print(name, 'ok', fn())
    except BaseException as e: print(name, type(e).__name__, e)
async def c(v=1): return v
async def bad(): raise ValueError('bad')
async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(c(), name='named')
    b = asyncio.create_task(c())
    d = asyncio.create_task(c(), name='')
    e = asyncio.ensure_future(c())
    number = lambda task: int(task.get_name()[5:]) - int(asyncio.current_task().get_name()[5:])
    print(a.get_name(), number(b), repr(d.get_name()), number(e))
    b.set_name('other'); print(b.get_name())
    b.set_name(7); print(repr(b.get_name()))
    f5 = asyncio.create_task(c()); print(number(f5))
    await asyncio.gather(a, b, d, e, f5)
    # futures
    f = loop.create_future()
    f.set_exception(StopIteration('x'))
    t('stop', lambda: type(f.exception()).__name__ + '|' + str(f.exception()) + '|' + type(f.exception().__cause__).__name__)
    f = loop.create_future()
    f.set_exception(StopIteration)
    t('stop class', lambda: type(f.exception()).__name__ + '|' + str(f.exception()))
    f = loop.create_future()
    f.set_exception(StopAsyncIteration('y'))
    t('astop', lambda: type(f.exception()).__name__)
    f = loop.create_future(); f.cancel('m')
    t('cancelled result', lambda: f.result()); t('cancelled again', lambda: f.result()); t('cancelled exc', lambda: f.exception())
    t('cancel done', lambda: f.cancel('n')); t('set after', lambda: f.set_result(1)); t('sete after', lambda: f.set_exception(ValueError()))
    f = loop.create_future(); f.set_result(None); t('none', lambda: (f.result(), f.exception(), f.done(), f.cancelled()))
    # remove callbacks
    f = loop.create_future(); seen = []
    cb = lambda fut: seen.append('cb')
    f.add_done_callback(cb); f.add_done_callback(cb); f.add_done_callback(lambda fut: seen.append('other'))
    print(f.remove_done_callback(cb), f.remove_done_callback(cb))
    f.add_done_callback(cb)
    f.set_result(1); print(f.remove_done_callback(cb), seen)
    await asyncio.sleep(0); print(seen)
    # handles
    h = loop.call_soon(lambda: seen.append('soon')); print(h.cancelled()); await asyncio.sleep(0); print(h.cancelled()); h.cancel(); print(h.cancelled())
    h = loop.call_later(2, lambda: seen.append('later')); print(h.when(), h.cancelled()); h.cancel(); h.cancel(); print(h.when(), h.cancelled())
    h = loop.call_at(loop.time() - 1, lambda: seen.append('past')); print(h.when()); await asyncio.sleep(0); await asyncio.sleep(0); print(seen)
    # exception shown twice is the same object
    k = asyncio.create_task(bad()); await asyncio.wait([k])
    print(k.exception() is k.exception())
    try: await k
    except ValueError as x: print(x is k.exception())
    t('tcancel done', lambda: (k.cancel(), k.cancelling(), k.uncancel()))
    print(a.get_loop() is loop, asyncio.isfuture(a), asyncio.isfuture(a.get_coro()), asyncio.iscoroutine(a.get_coro()))
    try: await asyncio.wait_for(f, 0)
    except BaseException as e: print('?', type(e).__name__)
    g = loop.create_future(); g.cancel('why')
    for limit in (0, -1, None, 1):
        try: print(await asyncio.wait_for(g, limit))
        except BaseException as e: print('wait_for cancelled', limit, type(e).__name__, e.args)
    g = loop.create_future(); g.set_exception(KeyError('k'))
    for limit in (0, -1, None, 1):
        try: print(await asyncio.wait_for(g, limit))
        except BaseException as e: print('wait_for failed', limit, type(e).__name__, e.args)
    for limit in (0, -1, None, 1):
        print('wait_for done', limit, await asyncio.wait_for(f, limit))
asyncio.run(main())
