# 213 managers and exit stacks: what is swallowed, replaced, cancelled
import asyncio, contextlib
from _told import at, show
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
