# 200 error-messages: what misuse is told
import asyncio
def t(name, fn):
    try: r = fn(); print(name, 'ok', r)
    except BaseException as e: print(name, type(e).__name__, e)
async def at(name, co):
    try: r = await co; print(name, 'ok', r)
    except BaseException as e: print(name, type(e).__name__, e)
async def c(): return 1
async def main():
    loop = asyncio.get_running_loop()
    t('lock', lambda: asyncio.Lock().release())
    t('sem', lambda: asyncio.Semaphore(-1))
    t('bsem', lambda: asyncio.BoundedSemaphore(1).release())
    t('qdone', lambda: asyncio.Queue().task_done())
    t('bar', lambda: asyncio.Barrier(0))
    cond = asyncio.Condition()
    await at('cwait', cond.wait())
    t('cnot', lambda: cond.notify())
    await at('wempty', asyncio.wait([]))
    x = c(); await at('wcoro', asyncio.wait([x])); x.close()
    f = loop.create_future()
    await at('wrw', asyncio.wait([f], return_when='X'))
    await at('wfut', asyncio.wait(f))
    t('res', lambda: f.result()); t('exc', lambda: f.exception())
    f.set_result(1)
    t('set2', lambda: f.set_result(2)); t('sete', lambda: f.set_exception(ValueError()))
    g = loop.create_future()
    t('setsi', lambda: g.set_exception(StopIteration('x')))
    t('setsi2', lambda: g.set_exception(StopIteration))
    t('ctask', lambda: asyncio.create_task(5))
    t('ensure', lambda: asyncio.ensure_future(5))
    tm = asyncio.timeout(1)
    t('tmre', lambda: tm.reschedule(1))
    async with tm: pass
    t('tmre2', lambda: tm.reschedule(1))
    try:
        async with tm: pass
    except RuntimeError as e: print('tmenter', e)
    tg = asyncio.TaskGroup()
    x = c(); t('tgc', lambda: tg.create_task(x)); x.close()
    async with tg: pass
    x = c(); t('tgc2', lambda: tg.create_task(x)); x.close()
    try:
        async with tg: pass
    except RuntimeError as e: print('tgenter', e)
    x = c()
    t('run', lambda: asyncio.run(x)); x.close()
    t('rununtil', lambda: loop.run_until_complete(g))
    t('close', lambda: loop.close())
    t('runforever', lambda: loop.run_forever())
    await at('sleepnan', asyncio.sleep(float('nan')))
    q = asyncio.Queue(1); q.put_nowait(1)
    t('full', lambda: q.put_nowait(2)); q.get_nowait(); t('empty', lambda: q.get_nowait())
    q.shutdown(); t('shut', lambda: q.put_nowait(1)); t('shutg', lambda: q.get_nowait())
    await at('badyield', asyncio.create_task(wbad()))
    t('asc', lambda: asyncio.as_completed(g))
    t('gath', lambda: asyncio.gather(5))
    t('shield', lambda: asyncio.shield(5))
    tk = asyncio.create_task(c()); await tk
    t('tset', lambda: tk.set_result(1)); t('tsete', lambda: tk.set_exception(ValueError()))
    b = asyncio.Barrier(2); await b.abort(); await at('barbroken', b.wait())
    t('egempty', lambda: ExceptionGroup('x', []))
    t('egbase', lambda: ExceptionGroup('x', [KeyboardInterrupt()]))
    g.cancel()
async def wbad(): return await bad()
import types
@types.coroutine
def bad(): yield 5
asyncio.run(main())
t('noloop', lambda: asyncio.get_running_loop())
t('ct', lambda: asyncio.current_task())
r = asyncio.Runner(); r.close(); x = c(); t('rclosed', lambda: r.run(x)); x.close()
t('runbad', lambda: asyncio.run(5))
