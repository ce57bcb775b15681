# 211 loops: stop, close, errors and who is told of them
import asyncio
from _told import t, at, reports, show
class Stop(BaseException): pass
class E1(Exception): pass
async def err(d, m):
    await asyncio.sleep(d); raise ValueError(m)
async def get(): pass
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
