# 203 coroutine states
import asyncio
def t(name, fn):
    try: print(name, 'ok', fn())
    except BaseException as e: print(name, type(e).__name__, e)
class Bare:
    def __await__(self):
        got = yield
        return got
async def c():
    print('body'); return 1
async def two():
    await Bare(); await Bare(); return 2
def step(co, v=None):
    try: co.send(v); return 'suspended'
    except StopIteration as e: return ('returned', e.value)
x = c(); t('send 5', lambda: x.send(5)); t('then', lambda: step(x)); t('again', lambda: step(x)); t('throw done', lambda: x.throw(ValueError('v'))); t('close done', lambda: x.close())
x = c(); x.close(); t('closed', lambda: step(x)); t('closed throw', lambda: x.throw(ValueError('v')))
x = c(); t('throw first', lambda: x.throw(ValueError('v'))); t('thrown', lambda: step(x))
x = two(); print(step(x), step(x), step(x)); t('past', lambda: step(x))
x = two(); step(x); t('throw in', lambda: x.throw(ValueError('in'))); t('past', lambda: step(x))
async def selfish():
    try: me.send(None)
    except BaseException as e: print(type(e).__name__, e)
    try: me.close()
    except BaseException as e: print(type(e).__name__, e)
    try: me.throw(ValueError())
    except BaseException as e: print(type(e).__name__, e)
me = selfish(); print(step(me))
async def inner():
    try: await Bare()
    finally: print('inner finally')
async def outer():
    try: await inner()
    finally: print('outer finally')
x = outer(); step(x); x.close(); print('closed')
async def raises():
    try: await Bare()
    finally: raise KeyError('from finally')
x = raises(); step(x); t('close raising', lambda: x.close()); t('after', lambda: x.close())
async def returns():
    try: await Bare()
    finally: return 5
x = returns(); step(x); t('close returning', lambda: x.close())
async def stubborn():
    try: await Bare()
    finally: await Bare()
x = stubborn(); step(x); t('ignored', lambda: x.close())
# awaiting something that is driven
async def waits(co): return await co
x = two(); step(x); y = waits(x); t('await driven', lambda: step(y))
x = two(); w1 = waits(x); step(w1); w2 = waits(x); t('await awaited', lambda: step(w2)); print(step(w1), step(w1))
async def stop(): raise StopIteration('v')
async def astop(): raise StopAsyncIteration('v')
t('stop', lambda: step(stop())); t('astop', lambda: step(astop()))
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    async def wf(): return await f
    x = wf(); r = x.send(None); print(r is f); 
    f.set_result(42); t('hand future', lambda: step(x))
    f = loop.create_future(); x = wf(); x.send(None); t('unused future', lambda: step(x))
    f = loop.create_future(); x = wf(); x.send(None); f.set_exception(ValueError('fut')); t('failed future', lambda: step(x))
    tk = asyncio.create_task(two())
    co = tk.get_coro()
    await asyncio.sleep(0)
    try: await co
    except RuntimeError as e: print('await task coro', e)
    print(await tk)
    for make in (lambda: co, lambda: tk):
        try: print(await make())
        except RuntimeError as e: print('await', e)
    try: asyncio.create_task(co); 
    except BaseException as e: print(type(e).__name__, e)
    u = asyncio.create_task(co)
    await asyncio.wait([u]); t('reused', lambda: u.result())
asyncio.run(main())
