# 207 async generators, exit stacks, managers
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
def cm(name, log, swallow=False, enter=None, exit=None, susp=False):
    class M:
        async def __aenter__(self):
            log.append(f'>{name}')
            if susp: await asyncio.sleep(1)
            if enter: raise enter
            return name
        async def __aexit__(self, et, e, tb):
            log.append(f'<{name}:{show(e) if e else None}')
            if susp: await asyncio.sleep(1)
            if exit: raise exit
            return swallow
    return M()
@contextlib.asynccontextmanager
async def acm(log):
    log.append('enter')
    try: yield 'v'
    except ValueError as e: log.append('caught ' + show(e))
    finally: log.append('exit')
@contextlib.asynccontextmanager
async def again(log):
    try: yield 1
    except ValueError as e: raise RuntimeError('changed') from e
@contextlib.asynccontextmanager
async def twice(log):
    try: yield 1
    except ValueError: yield 2
@contextlib.asynccontextmanager
async def never(log):
    if False: yield 1
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
    # managers
    async def use(m, err=None):
        async with m as v:
            print('body', v)
            if err: raise err
        return 'after'
    for make in (acm, again, twice, never):
        for err in (None, ValueError('v'), KeyError('k'), StopAsyncIteration('s'), StopIteration('s'), asyncio.CancelledError('c')):
            log = []; await at(make.__name__, use(make(log), err)); print(log)
    m = acm(log := []); await use(m)
    # stacks
    async def stack(*ms, err=None):
        async with contextlib.AsyncExitStack() as s:
            for m in ms: print(await s.enter_async_context(m))
            s.callback(lambda: log.append('callback')); s.push(lambda *e: log.append(f'push {show(e[1]) if e[1] else None}'))
            async def acb(x): log.append(f'async {x}'); await asyncio.sleep(0)
            s.push_async_callback(acb, 7)
            if err: raise err
        return 'after'
    log = []; await at('plain', stack(cm('a', log), cm('b', log))); print(log)
    log = []; await at('err', stack(cm('a', log), cm('b', log), err=ValueError('v'))); print(log)
    log = []; await at('swallow', stack(cm('a', log), cm('b', log, swallow=True), err=ValueError('v'))); print(log)
    log = []; await at('truthy', stack(cm('a', log), cm('b', log, swallow=1), err=ValueError('v'))); print(log)
    log = []; await at('replace', stack(cm('a', log), cm('b', log, exit=KeyError('b')), cm('c', log), err=ValueError('v'))); print(log)
    log = []; await at('replace swallow', stack(cm('a', log), cm('z', log, swallow=True), cm('b', log, exit=KeyError('b')), err=ValueError('v'))); print(log)
    log = []; await at('raise without', stack(cm('a', log), cm('b', log, exit=KeyError('b')))); print(log)
    log = []; await at('raise swallow', stack(cm('a', log, swallow=True), cm('b', log, exit=KeyError('b')))); print(log)
    log = []; await at('enter fails', stack(cm('a', log), cm('b', log, enter=KeyError('b')))); print(log)
    log = []; await at('swallow then raise', stack(cm('a', log, exit=KeyError('a')), cm('b', log, swallow=True), err=ValueError('v'))); print(log)
    log = []; s = contextlib.AsyncExitStack(); await s.enter_async_context(cm('a', log)); u = s.pop_all(); await s.aclose(); print(log); await u.aclose(); print(log); await u.aclose(); print(log)
    for d in (0.5, 1.5, 2.5, 3.5, 4.5):
        log = []; tk = asyncio.create_task(stack(cm('a', log, susp=True), cm('b', log, susp=True))); await asyncio.sleep(d); tk.cancel(f'at {d}'); await at('cancelled', tk); print(log)
    async def use2(m):
        async with m: await asyncio.sleep(2)
        return 'after'
    for d in (0.5, 1.5, 3.5):
        for sw in (False, True, 1):
            log = []; tk = asyncio.create_task(use2(cm('a', log, susp=True, swallow=sw))); await asyncio.sleep(d); tk.cancel(f'at {d}'); await at(f'async with {sw}', tk); print(log, tk.cancelling())
asyncio.run(main())
