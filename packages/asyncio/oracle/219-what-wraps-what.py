# 219 what wraps what, and is cancelled when: every pair of ways to wait (a number stands for eight logs), and some deeper ones
import asyncio
from _told import show
V = ValueError
def me(): return asyncio.current_task()
log = []; lock = None
def now(): return f'{loop.time() - start:.2f}'
def note(*x): log.append(' '.join(str(y) for y in x) + '@' + now())
async def val(d, v):
    await asyncio.sleep(d); return v
async def err(d, m):
    await asyncio.sleep(d); raise V(m)
async def plain(make):
    r = await make(); return f'p({r})'
async def timed(make, d=1):
    tm = None
    try:
        async with asyncio.timeout(d) as tm: return await make()
    finally: note('T', tm and tm.expired(), me().cancelling())
async def timed0(make): return await timed(make, 0)
async def waited(make): return await asyncio.wait_for(make(), 1)
async def waited0(make): return await asyncio.wait_for(make(), 0)
async def shielded(make): return await asyncio.shield(make())
async def tasked(make): return await asyncio.create_task(make())
async def eager(make): return await asyncio.create_task(make(), eager_start=True)
async def grouped(make):
    async with asyncio.TaskGroup() as g:
        k = g.create_task(make()); await asyncio.sleep(0.5); note('G', k.done())
    return k.result()
async def failing(make):
    try:
        async with asyncio.TaskGroup() as g: k = g.create_task(make()); g.create_task(err(1, 'e'))
    finally: note('E', me().cancelling())
async def gathered(make): return '+'.join(await asyncio.gather(make(), val(1.5, 'g')))
async def gathered_all(make): return '+'.join(show(x) if isinstance(x, BaseException) else x for x in await asyncio.gather(make(), err(0.7, 'r'), return_exceptions=True))
async def completed(make):
    got = []
    for c in asyncio.as_completed([make(), val(1.2, 'c')], timeout=3): got.append(await c)
    return ','.join(got)
async def completed_async(make):
    got = []
    async for f in asyncio.as_completed([make(), val(1.2, 'd')]): note('D'); got.append(f.result())
    return ','.join(got)
async def waits(make):
    k = asyncio.create_task(make()); done, pending = await asyncio.wait([k], timeout=1); note('N', len(done), len(pending))
    if pending: k.cancel('late')
    return await k
async def tidies(make):
    try: return await make()
    finally: await asyncio.sleep(0.3); note('F', me().cancelling())
async def swallows(make):
    try: return await make()
    except asyncio.CancelledError as e: note('X', show(e), me().cancelling()); await asyncio.sleep(0.2); return 'swallowed'
async def uncancels(make):
    try: return await make()
    except asyncio.CancelledError: note('U', me().uncancel()); raise
async def recovers(make):
    try: return await make()
    except asyncio.CancelledError: note('V', me().uncancel()); await asyncio.sleep(0); return 'recovered'
async def translates(make):
    try: return await make()
    except asyncio.CancelledError as e: raise V('translated') from e
async def locked(make):
    async with lock: note('Q'); return await make()
async def cancels_self(make):
    me().cancel('self')
    try: return await make()
    finally: note('I', me().cancelling())
WRAPS = [plain, timed, timed0, waited, waited0, shielded, tasked, eager, grouped, failing, gathered, gathered_all, completed, completed_async, waits, tidies, swallows, uncancels, recovers, translates, locked, cancels_self]
async def nothing(): return 'n'
LEAVES = [lambda: val(2, 'v'), lambda: val(1, 'w'), lambda: err(1, 'x'), nothing]
PLANS = [[], [0], [0.5], [1], [1, 1], [0.5, 1.2], [0.5, 0.6, 0.7]]
async def case(wraps, leaf, plan):
    global start, lock, loop
    loop = asyncio.get_running_loop(); loop.set_exception_handler(lambda l, c: 'never' in c['message'] or note('report', c['message'].split(' <')[0], show(c['exception']) if 'exception' in c else ''))
    start = loop.time(); lock = asyncio.Lock(); make = LEAVES[leaf]
    for w in reversed(wraps): make = (lambda inner, w: lambda: w(inner))(make, WRAPS[w])
    k = asyncio.create_task(make(), name='top')
    for n, d in enumerate(plan): loop.call_later(d, lambda n=n: note('cancel', k.cancel(f'm{n}')))
    await asyncio.wait([k])
    r = show(CE(k)) if k.cancelled() else show(k.exception()) if k.exception() else k.result()
    note('end', r, k.cancelled(), k.cancelling(), len(asyncio.all_tasks()) - 1)
def CE(k):
    try: k.result()
    except asyncio.CancelledError as e: return e
def one(wraps, leaf, plan):
    log.clear()
    try: asyncio.run(case(wraps, leaf, plan))
    except RuntimeError: log.append('deadlock')
    return ' | '.join(log)
def told(text):
    h = 7
    for ch in text: h = (h * 31 + ord(ch)) % 2147483647
    return h
LINES = (1, 3, 0, 6)
for a in range(len(WRAPS)):
    for b in range(len(WRAPS)): print(WRAPS[a].__name__, WRAPS[b].__name__, told('\n'.join(one([a, b], leaf, PLANS[p]) for leaf in (0, 2) for p in LINES)))
x = 12345
def nxt(of): global x; x = x * 16807 % 2147483647; return x % of
for _ in range(40):
    ws = [nxt(len(WRAPS)) for _ in range(3 + nxt(2))]; print(*(WRAPS[w].__name__ for w in ws), one(ws, nxt(len(LEAVES)), PLANS[nxt(len(PLANS))]))
