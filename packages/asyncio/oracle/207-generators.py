# 207 async generators: every state, every call
import asyncio, contextlib
from _told import t, at, reports, show
async def gen(log, n=3):
    try:
        for i in range(n):
            got = yield i
            if got: log.append(got)
    except ValueError as e: log.append(show(e)); yield 'handled'
    finally: log.append('finally')
async def stops(): yield 1; raise StopAsyncIteration('mine')
async def stops2(): yield 1; raise StopIteration('mine')
async def slow(log):
    try:
        while True: await asyncio.sleep(1); yield 'tick'
    finally: log.append('cleanup'); await asyncio.sleep(1); log.append('cleaned')
async def bad_close():
    try: yield 1
    finally: raise KeyError('closing')
async def yields_on_close():
    try: yield 1
    finally: yield 2
async def main():
    loop = asyncio.get_running_loop(); reports(loop)
    log = []; g = gen(log); await at('send early', g.asend('x')); await at('first', g.asend(None)); await at('send', g.asend('hello')); await at('throw', g.athrow(ValueError('v'))); await at('next', anext(g)); await at('after', anext(g)); await at('default', anext(g, 'd')); await at('athrow end', g.athrow(KeyError('k'))); await at('aclose end', g.aclose()); print(log)
    log = []; g = gen(log); await at('throw first', g.athrow(KeyError('k'))); await at('then', anext(g)); print(log)
    log = []; g = gen(log); await at('close first', g.aclose()); await at('then', anext(g, 'none')); await at('athrow closed', g.athrow(KeyError('k'))); await at('asend closed', g.asend(5)); print(log)
    log = []; g = gen(log); await anext(g); await at('close', g.aclose()); await at('close again', g.aclose()); await at('next', anext(g)); print(log)
    for f in (stops, stops2):
        g = f(); await anext(g); await at('stop', anext(g)); await at('stopped', anext(g))
    g = bad_close(); await anext(g); await at('bad close', g.aclose()); await at('bad closed', g.aclose())
    g = yields_on_close(); await anext(g); await at('ignored', g.aclose())
    g = bad_close(); await anext(g); await at('throw into', g.athrow(ValueError('in')))
    g = gen([]); c = anext(g); await at('once', c)
    g = slow(log := []); a = asyncio.create_task(anext(g)); await asyncio.sleep(0); await at('busy next', anext(g)); await at('busy close', g.aclose()); await at('busy throw', g.athrow(ValueError())); await at('busy send', g.asend(None)); print(await a); await g.aclose(); print(log)
    g = slow(log := []); a = asyncio.create_task(anext(g)); await asyncio.sleep(0.5); a.cancel('stop'); await asyncio.wait([a]); print(a.cancelled(), log); await at('next', anext(g))
    g = slow(log := [])
    async for x in g: break
    c = asyncio.create_task(g.aclose()); await asyncio.sleep(0.5); await at('closing next', anext(g)); c.cancel('c'); await asyncio.wait([c]); print(c.cancelled(), log); await at('closed', g.aclose())
    async with contextlib.aclosing(gen(log := [])) as g:
        async for x in g:
            if x == 1: break
    print(log)
    t('aiter', lambda: aiter(gen([])) is not None)
asyncio.run(main())
