# 208 runners, loops, reports, context variables, eager tasks
import asyncio, contextvars
from _told import t, at, reports, show
v = contextvars.ContextVar('v', default='d'); w = contextvars.ContextVar('w')
def me(): return asyncio.current_task()
class Stop(BaseException): pass
async def val(d, x):
    await asyncio.sleep(d); return x
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
async def base(d):
    await asyncio.sleep(d); raise Stop('base')
# context variables
t('no value', lambda: isinstance(None, str) or v.get()); t('fallback', lambda: w.get('f'))
try: w.get()
except LookupError as e: print(type(e).__name__)
tok = v.set(1); v.reset(tok); print(v.get())
for bad in (lambda: v.reset(tok), lambda: w.reset(v.set(3))):
    try: bad()
    except Exception as e: print(type(e).__name__)
ctx = contextvars.copy_context(); ctx.run(v.set, 'ctx'); print(v.get(), ctx[v], ctx.get(v), v in ctx, w in ctx, ctx.get(w), len(ctx))
try: ctx.run(lambda: ctx.run(lambda: 1))
except RuntimeError as e: print('nested', type(e).__name__)
t('copy nested', lambda: ctx.run(lambda: ctx.copy().run(v.get)))
try: ctx.run(lambda: 1 / 0)
except ZeroDivisionError: print(ctx.run(v.get))
tok = ctx.run(v.set, 'other')
try: v.reset(tok)
except ValueError as e: print('other context')
class E1(Exception): pass
async def ctxs():
    loop = asyncio.get_running_loop(); v.set('main')
    seen = []
    loop.call_soon(lambda: seen.append(v.get()), context=ctx); loop.call_soon(lambda: v.set('cb')); loop.call_later(1, lambda: seen.append(v.get())); loop.call_at(loop.time() + 1, lambda: seen.append(v.get()), context=ctx)
    v.set('main2'); await asyncio.sleep(2); print(seen, v.get())
    f = loop.create_future(); f.add_done_callback(lambda f: seen.append(v.get())); f.add_done_callback(lambda f: seen.append(v.get()), context=ctx); v.set('main3'); f.set_result(1); f.add_done_callback(lambda f: seen.append(v.get())); await asyncio.sleep(0); print(seen[2:])
    async def sets(x): v.set(x); await asyncio.sleep(0); return v.get()
    tk = asyncio.create_task(sets('child')); tc = asyncio.create_task(sets('given'), context=ctx); print(await tk, await tc, v.get(), ctx[v], tc.get_context() is ctx, tk.get_context()[v])
    try:
        async def inside(): return ctx.run(v.get)
        await asyncio.create_task(inside(), context=ctx)
    except RuntimeError as e: print('entered already')
    print(await sets('awaited'), v.get()); await asyncio.wait_for(sets('waited'), 1); print(v.get()); await asyncio.gather(sets('g')); print(v.get()); await asyncio.shield(sets('s')); print(v.get())
    async def agen():
        v.set('agen'); yield v.get(); v.set('agen2'); yield v.get()
    async for x in agen(): print(x, v.get()); v.set('loop')
    async with asyncio.TaskGroup() as g: a = g.create_task(sets('tg'), context=ctx)
    print('tg', ctx[v], v.get())
    async with asyncio.timeout(1): v.set('in timeout')
    print(v.get())
asyncio.run(ctxs()); print(v.get())
# runners
async def get(): return v.get()
async def put(x): v.set(x)
with asyncio.Runner() as r:
    r.run(put('runner')); print(r.run(get()), v.get(), r.run(get(), context=contextvars.copy_context())); loop = r.get_loop(); print(loop.is_running(), loop.is_closed(), loop.get_debug(), r.get_loop() is loop)
    t('error', lambda: r.run(err(1, 'r'))); print(r.run(val(1, 'after'))); t('bad', lambda: r.run(5))
    async def inside():
        x = get(); t('nested', lambda: r.run(x)); x.close(); x = get(); t('run', lambda: asyncio.run(x)); x.close(); t('close', r.close if False else loop.close)
    r.run(inside())
    lo = r.run(val(0, 1)); left = loop.create_task(val(5, 'left'), name='left')
print(left.cancelled(), loop.is_closed()); t('after', lambda: r.run(5)); t('loop', r.get_loop); r.close()
r = asyncio.Runner(debug=True); print(r.get_loop().get_debug()); r.close(); r.close()
async def debugged(): return asyncio.get_running_loop().get_debug()
print(asyncio.run(debugged(), debug=True), asyncio.run(debugged()))
fut_holder = []
async def self_cancel(): me().cancel('self'); await asyncio.sleep(0)
t('self cancel', lambda: asyncio.run(self_cancel())); t('stop', lambda: asyncio.run(base(1)))
async def kbd(): await asyncio.sleep(1); raise KeyboardInterrupt('k')
async def kbd_child():
    async def child(): await asyncio.sleep(1); raise KeyboardInterrupt('c')
    tk = asyncio.create_task(child())
    try: await asyncio.sleep(5)
    except asyncio.CancelledError as e: print('main told', me().cancelling()); raise
    finally: print('main finally', tk.done())
t('kbd', lambda: asyncio.run(kbd())); t('kbd child', lambda: asyncio.run(kbd_child()))
async def exit_child():
    async def child(): raise SystemExit(3)
    async with asyncio.TaskGroup() as g: g.create_task(child()); await asyncio.sleep(1)
try: asyncio.run(exit_child())
except SystemExit as e: print('exit', e.code)
async def base_child():
    async def child(): raise Stop('c')
    tk = asyncio.create_task(child())
    try: await tk
    except Stop as e: print('stop', e)
    try: await asyncio.gather(base(1), val(2, 1))
    except Stop as e: print('gathered', e)
t('base child', lambda: asyncio.run(base_child()))
# leftovers
async def leftovers():
    reports(asyncio.get_running_loop())
    async def dirty(n):
        try: await asyncio.sleep(9)
        except asyncio.CancelledError: print('cancelled', n); raise ValueError(n)
    async def stubborn():
        try: await asyncio.sleep(9)
        except asyncio.CancelledError: await asyncio.sleep(1); print('stubborn ends')
    global keep; keep = [asyncio.create_task(dirty('a')), asyncio.create_task(stubborn()), asyncio.create_task(dirty('b'))]
    await asyncio.sleep(0); keep.append(asyncio.create_task(dirty('fresh'))); return 'main'
t('leftovers', lambda: asyncio.run(leftovers()))
# loops
loop = asyncio.new_event_loop(); reports(loop); order = []
loop.call_soon(order.append, 1); loop.call_soon(loop.stop); loop.call_soon(order.append, 2); loop.run_forever(); print(order, loop.is_running())
loop.stop(); loop.call_soon(order.append, 3); loop.run_forever(); print(order)
f = loop.create_future(); loop.call_soon(loop.stop); t('stopped', lambda: loop.run_until_complete(f)); loop.call_soon(f.set_result, 'x'); t('future', lambda: loop.run_until_complete(f)); t('done future', lambda: loop.run_until_complete(f)); t('int', lambda: loop.run_until_complete(5))
t('running', lambda: asyncio.get_running_loop()); t('create', lambda: loop.create_task(5)); t('error', lambda: loop.run_until_complete(err(1, 'e')))
def boom(): raise E1('boom')
def stopb(): raise Stop('sb')
loop.call_soon(boom); loop.call_soon(stopb); h = loop.call_later(1, boom); loop.call_later(2, loop.stop); f = loop.create_future(); f.add_done_callback(lambda f: boom()); f.add_done_callback(lambda f: order.append('next')); f.set_result(1); loop.run_forever(); print(order)
def handler(loop, ctx): print('handler', sorted(ctx)); raise E1('in handler')
loop.set_exception_handler(handler); print(loop.get_exception_handler() is handler); logged = []; loop.default_exception_handler = lambda ctx: logged.append((ctx['message'].split(' <')[0].split(' boom')[0], sorted(ctx), show(ctx['exception']) if 'exception' in ctx else None)); loop.call_soon(boom); loop.call_soon(loop.stop); loop.run_forever(); print(logged)
loop.call_exception_handler({'message': 'mine'}); print(logged[1:])
loop.set_exception_handler(None); loop.call_exception_handler({'message': 'mine', 'x': 1}); print(logged[2:]); t('bad handler', lambda: loop.set_exception_handler(5)) if False else None
ticks = []
for n, d in enumerate([3, 1, 2, 1, 0, -1, 3]): loop.call_later(d, ticks.append, n)
loop.call_later(4, loop.stop); loop.run_forever(); print(sorted(ticks[-2:]), ticks[:2], len(ticks))
def kb(): raise KeyboardInterrupt('cb')
loop.call_soon(kb); loop.call_soon(order.append, 'later'); t('kb', loop.run_forever); loop.call_soon(loop.stop); loop.run_forever(); print(order[-1])
loop.close(); loop.close(); print(loop.is_closed())
for act in (lambda: loop.call_soon(boom), lambda: loop.call_later(1, boom), lambda: loop.call_at(1, boom), loop.run_forever, lambda: loop.call_soon_threadsafe(boom)): t('closed', act)
x = get(); t('closed', lambda: loop.run_until_complete(x)); t('closed', lambda: loop.create_task(x)); x.close(); t('stop', loop.stop)
# eager
async def eager():
    loop = asyncio.get_running_loop(); log = []
    async def quick(): log.append(('quick', me() in asyncio.all_tasks())); v.set('quick'); return 1
    async def susp(): log.append('a'); await asyncio.sleep(0); log.append('b'); return 2
    async def fails(): raise ValueError('eager')
    async def cancels(): me().cancel('me'); return 3
    async def cancels2(): me().cancel('me'); await asyncio.sleep(0)
    tk = asyncio.create_task(quick(), eager_start=True, name='q'); print(tk.done(), tk.result(), me().get_name() != 'q', v.get()); tk.add_done_callback(lambda t: log.append('cb')); print(log); await asyncio.sleep(0); print(log[1:])
    tk = asyncio.create_task(susp(), eager_start=True); print(tk.done(), log[-1]); print(await tk)
    tk = asyncio.create_task(fails(), eager_start=True); print(tk.done()); await at('fails', tk)
    tk = asyncio.create_task(cancels(), eager_start=True); print(tk.done(), tk.cancelled()); await at('cancels', tk)
    tk = asyncio.create_task(cancels2(), eager_start=True); print(tk.done(), tk.cancelled()); await at('cancels2', tk)
    tk = asyncio.create_task(susp(), eager_start=True, context=ctx); print(tk.get_context() is ctx); tk.cancel('x'); await at('cancelled eager', tk)
    loop.set_task_factory(asyncio.eager_task_factory); print(loop.get_task_factory() is asyncio.eager_task_factory)
    log.clear(); print(await asyncio.gather(quick(), susp()), len(log)); g = asyncio.gather(quick(), quick()); print(g.done(), g.result()); tk = asyncio.create_task(susp(), eager_start=False); print(log[-1]); await tk
    async with asyncio.TaskGroup() as tg: a = tg.create_task(quick()); b = tg.create_task(susp()); print(a.done(), b.done())
    async def tgf():
        async with asyncio.TaskGroup() as tg: tg.create_task(fails()); print('body goes on'); await asyncio.sleep(1); print('never')
    await at('eager group', tgf()); await at('wait_for', asyncio.wait_for(susp(), 1)); await at('wait_for quick', asyncio.wait_for(quick(), 0)); await at('wait_for susp', asyncio.wait_for(susp(), 0)); print(asyncio.shield(quick()).done())
    for x in asyncio.as_completed([quick(), susp()]): print(await x)
    nested = []
    async def parent(): nested.append('p1'); c = asyncio.create_task(child()); nested.append('p2'); await c; nested.append('p3')
    async def child(): nested.append(('c1', me().get_name() != 'x')); await asyncio.sleep(0); nested.append('c2')
    await asyncio.create_task(parent()); print(nested)
asyncio.run(eager())
