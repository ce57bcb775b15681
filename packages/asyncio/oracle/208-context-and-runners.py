# 208 context variables, runners, leftovers
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
