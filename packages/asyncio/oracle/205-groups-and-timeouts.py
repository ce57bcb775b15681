# 205 task groups and timeouts: counts, nesting, misuse
import asyncio
from _told import t, at, reports, show
async def val(d, v):
    await asyncio.sleep(d); return v
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
def me(): return asyncio.current_task()
class Stop(BaseException): pass
async def base(d):
    await asyncio.sleep(d); raise Stop('base')
async def tg(*cos, body=None):
    async with asyncio.TaskGroup() as g:
        ts = [g.create_task(c) for c in cos]
        if body: await body
    return [x.result() for x in ts]
async def late_child():
    async with asyncio.TaskGroup() as g:
        async def spawner():
            try: await asyncio.sleep(10)
            finally:
                try: g.create_task(val(1, 'x'))
                except RuntimeError as e: print('spawn', e)
        g.create_task(spawner()); g.create_task(err(1, 'go'))
async def swallow(d):
    try: await asyncio.sleep(d)
    except asyncio.CancelledError: await asyncio.sleep(1)
    return 'swallowed'
async def cleanup_fails(d):
    try: await asyncio.sleep(d)
    finally: raise KeyError('cleanup')
async def body_cancelled_self():
    async with asyncio.TaskGroup() as g:
        g.create_task(val(5, 1)); me().cancel('self'); await asyncio.sleep(1)
async def nested_timeouts(a, b, d):
    try:
        async with asyncio.timeout(a) as o:
            try:
                async with asyncio.timeout(b) as i: await asyncio.sleep(d)
            finally: print('inner', i.expired(), me().cancelling())
    finally: print('outer', o.expired(), me().cancelling())
async def tg_in_timeout(limit, *cos):
    try:
        async with asyncio.timeout(limit) as tm:
            return await tg(*cos)
    finally: print('expired', tm.expired(), me().cancelling())
async def timeout_in_tg():
    async with asyncio.TaskGroup() as g:
        g.create_task(err(2, 'sibling'))
        try:
            async with asyncio.timeout(1): await asyncio.sleep(5)
        except TimeoutError: print('timed out', me().cancelling())
        try: await asyncio.sleep(5)
        finally: print('counts', me().cancelling())
async def reuse():
    tm = asyncio.timeout(1)
    async with tm: pass
    async with tm: pass
async def nest_same():
    tm = asyncio.timeout(1)
    async with tm:
        async with tm: pass
async def resched():
    loop = asyncio.get_running_loop()
    tm = asyncio.timeout(None); print(tm.when(), tm.expired())
    try:
        async with tm:
            tm.reschedule(loop.time() + 1); tm.reschedule(None); await asyncio.sleep(2)
            tm.reschedule(loop.time() - 1); print('still here', tm.expired(), tm.when() == loop.time() - 1)
            try: await asyncio.sleep(1)
            finally:
                print(tm.expired()); t('re', lambda: tm.reschedule(None))
    finally: t('re2', lambda: tm.reschedule(None)); print(tm.expired(), tm.when() is not None)
async def past():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout_at(loop.time() - 5) as tm: print('body'); await asyncio.sleep(0); print('not reached')
    finally: print(tm.expired())
async def no_await(limit):
    async with asyncio.timeout(limit) as tm: pass
    print(tm.expired()); await asyncio.sleep(0); return 'fine'
async def translated():
    async with asyncio.timeout(1):
        try: await asyncio.sleep(5)
        except asyncio.CancelledError: raise ValueError('mine')
async def two_cancels():
    async with asyncio.timeout(1):
        try: await asyncio.sleep(5)
        finally: me().cancel('again')
async def uncancelled():
    try:
        async with asyncio.timeout(1) as tm:
            try: await asyncio.sleep(5)
            except asyncio.CancelledError: print('uncancel', me().uncancel()); raise
    finally: print(tm.expired(), me().cancelling())
async def swallowed():
    async with asyncio.timeout(1) as tm:
        try: await asyncio.sleep(5)
        except asyncio.CancelledError: pass
    print(tm.expired(), me().cancelling()); await asyncio.sleep(1); return 'went on'
async def group_in_timeout_translates():
    async with asyncio.timeout(1):
        async with asyncio.TaskGroup() as g: g.create_task(cleanup_fails(5))
async def outer_cancel(co, d, msg):
    tk = asyncio.create_task(co); await asyncio.sleep(d); tk.cancel(msg)
    await asyncio.wait([tk]); print(tk.cancelled(), tk.cancelling()); return await tk
async def cancelled_uncancel():
    tk = asyncio.create_task(tg(swallow(5), body=val(9, 1))); await asyncio.sleep(1); print(tk.cancel('a'), tk.cancel('b')); await asyncio.wait([tk]); print(tk.cancelling()); return await tk
async def main():
    loop = asyncio.get_running_loop(); reports(loop)
    await at('ok', tg(val(2, 'a'), val(1, 'b')))
    await at('empty', tg())
    await at('two', tg(err(1, 'a'), err(1, 'b'), err(2, 'c')))
    await at('base', tg(base(1), err(1, 'b')))
    await at('base alone', tg(base(1), val(5, 1)))
    await at('body', tg(val(5, 1), body=err(1, 'body')))
    await at('body base', tg(val(5, 1), body=base(1)))
    await at('both', tg(err(1, 'child'), body=err(1, 'body')))
    await at('swallow', tg(err(1, 'x'), swallow(5)))
    await at('cleanup', tg(err(1, 'x'), cleanup_fails(5)))
    await at('late', late_child())
    await at('self', body_cancelled_self()); print(me().cancelling()); me().uncancel()
    await at('nested groups', tg(tg(err(1, 'deep'), val(2, 1)), val(5, 2)))
    for a, b, d in ((1, 2, 5), (2, 1, 5), (1, 1, 5), (5, 5, 1), (0, 1, 1), (1, 0, 1), (-1, -1, 1), (None, 1, 2)): await at(f'timeouts {a} {b} {d}', nested_timeouts(a, b, d))
    await at('tg timeout', tg_in_timeout(1, val(5, 1)))
    await at('tg timeout err', tg_in_timeout(1, err(1, 'same time'), val(5, 1)))
    await at('tg timeout cleanup', tg_in_timeout(1, cleanup_fails(5)))
    await at('tg swallow', tg_in_timeout(1, swallow(5)))
    await at('timeout in tg', timeout_in_tg()); print(me().cancelling())
    await at('reuse', reuse()); await at('nest same', nest_same()); await at('resched', resched()); await at('past', past())
    await at('no await 0', no_await(0)); await at('no await -1', no_await(-1)); await at('translated', translated())
    await at('two cancels', two_cancels()); print(me().cancelling()); me().uncancel()
    await at('uncancelled', uncancelled()); await at('swallowed', swallowed()); await at('translates', group_in_timeout_translates())
    await at('outer cancel tg', outer_cancel(tg(val(5, 1)), 1, 'm'))
    await at('outer cancel tg cleanup', outer_cancel(tg(cleanup_fails(5)), 1, 'm'))
    await at('outer cancel swallow', outer_cancel(tg(swallow(5)), 1, 'm'))
    await at('outer cancel body', outer_cancel(tg(swallow(5), body=val(9, 1)), 1, 'm'))
    await at('outer cancel timeout', outer_cancel(nested_timeouts(5, 5, 9), 1, 'm'))
    await at('same moment', outer_cancel(nested_timeouts(1, 5, 9), 1, 'm'))
    await at('cancelled twice', cancelled_uncancel())
    await at('wait_for tg', asyncio.wait_for(tg(val(5, 1)), 1))
    await at('wait_for nested', asyncio.wait_for(asyncio.wait_for(val(5, 1), 1), 1))
    await at('wait_for inner', asyncio.wait_for(asyncio.wait_for(val(5, 1), 1), 2))
    await at('wait_for outer', asyncio.wait_for(asyncio.wait_for(val(5, 1), 2), 1))
    t('repr', lambda: repr(asyncio.TaskGroup()))
    async with asyncio.TaskGroup() as g:
        print(repr(g)); g.create_task(val(1, 1)); g.create_task(val(1, 1)); print(repr(g))
        t('bad', lambda: g.create_task(5))
    print(repr(g))
    loop.call_soon(lambda: t('timeout outside', lambda: asyncio.timeout(1).__aenter__().send(None)))
    loop.call_soon(lambda: t('tg outside', lambda: asyncio.TaskGroup().__aenter__().send(None)))
    await asyncio.sleep(1)
asyncio.run(main())
