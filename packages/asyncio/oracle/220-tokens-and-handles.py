# 220 tokens that undo themselves, contexts that are entered, handles at odd times
import asyncio, contextvars
from _told import t, at
v = contextvars.ContextVar('v', default='d')
def refused(name, fn):
    try: fn()
    except Exception as e: print(name, type(e).__name__)
    else: print(name, 'fine')
def tokens():
    a = v.set(1); b = v.set(2); print(a.old_value is contextvars.Token.MISSING, b.old_value, b.var is v)
    v.reset(a); print(v.get()); v.reset(b); print(v.get()); refused('again', lambda: v.reset(b))
    with v.set('w') as token: print(v.get(), token.var is v)
    print(v.get())
    try:
        with v.set('x'): raise ValueError('in there')
    except ValueError: print(v.get())
    def taken():
        with v.set('y') as token: v.reset(token)
    refused('taken', taken)
contextvars.copy_context().run(tokens)
ctx = contextvars.copy_context()
async def entered():
    refused('entered', lambda: ctx.run(v.get))
    async def child(): refused('in a task', lambda: ctx.run(v.get)); await asyncio.sleep(0); refused('still', lambda: ctx.run(v.get)); return v.get()
    print(await asyncio.create_task(child())); refused('after', lambda: ctx.run(v.get))
ctx.run(lambda: asyncio.run(entered())); refused('free again', lambda: ctx.run(v.get))
async def own():
    async def child(): refused('own', lambda: asyncio.current_task().get_context().run(v.get)); await asyncio.sleep(0); refused('own still', lambda: asyncio.current_task().get_context().run(v.get))
    k = asyncio.create_task(child()); await k; refused('its own, over', lambda: k.get_context().run(v.get))
    k = asyncio.create_task(child(), context=ctx); await asyncio.sleep(0); refused('between steps', lambda: ctx.run(v.get)); await k
asyncio.run(own())
async def timers():
    loop = asyncio.get_running_loop(); seen = []
    h = loop.call_at(loop.time() + 1, seen.append, 'a'); loop.call_at(loop.time() + 1, seen.append, 'b'); print(h.cancelled(), h.when() - loop.time() == 1)
    loop.call_later(1, h.cancel); h2 = loop.call_later(1, seen.append, 'c'); loop.call_at(loop.time() + 0.5, h2.cancel); loop.call_later(1, lambda: loop.call_soon(seen.append, 'soon')); loop.call_later(1, lambda: loop.call_at(0, seen.append, 'past'))
    await asyncio.sleep(1); print(seen); await asyncio.sleep(0); print(seen); await asyncio.sleep(0); print(seen)
    h = loop.call_soon(seen.append, 'x'); h.cancel(); h.cancel(); print(h.cancelled()); await asyncio.sleep(0); print(seen[-1])
    print(loop.call_later(-5, seen.append, 'neg').when() < loop.time()); await asyncio.sleep(0); print(seen[-1])
    for bad in ('x', None): refused('later', lambda: loop.call_later(bad, print))
asyncio.run(timers())
