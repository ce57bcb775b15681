"""Random programs over the whole API: prints one JSON list of events per seed. Usage: programs.py FIRST COUNT"""
import asyncio, gc, json, sys
from virtual_loop import VirtualLoop
class R:
    def __init__(self, s): self.s = s
    def n(self, k): self.s = (self.s * 1103515245 + 12345) % 2147483648; return (self.s >> 8) % k
def T(): return int(round(asyncio.get_running_loop().time() * 10))
def nm(e): return type(e).__name__
class CM:
    def __init__(s, w, path): s.w = w; s.p = path; s.mode = w.r.n(4)
    async def __aenter__(s):
        s.w.log(f'{s.p}ent')
        if s.mode == 1: await asyncio.sleep(0.1)
        return s
    async def __aexit__(s, t, v, tb):
        s.w.log(f'{s.p}ext{t.__name__ if t else "-"}')
        if s.mode == 2: await asyncio.sleep(0.1)
        if s.mode == 3: await asyncio.sleep(0)
        return s.mode == 3 and t is not None and issubclass(t, ValueError)
class W:
    def __init__(s, seed):
        s.r = R(seed); s.eager = seed % 3 == 0; s.out = []; s.tasks = []; s.q = asyncio.Queue(2); s.lock = asyncio.Lock(); s.sem = asyncio.Semaphore(2); s.cond = asyncio.Condition(); s.ev = asyncio.Event(); s.bar = asyncio.Barrier(2); s.budget = 60; s.gens = []
    def log(s, x): s.out.append(f'{x}@{T()}')
    def d(s): return [0, 0, 0.1, 0.2, 0.3][s.r.n(5)]
    def spawn(s, path, depth): t = asyncio.create_task(node(s, path, depth)); s.tasks.append(t); return t
async def gen(w, path):
    try:
        for i in range(4):
            await asyncio.sleep(w.d()); w.log(f'{path}y{i}'); yield i
    finally:
        w.log(f'{path}gfin'); await asyncio.sleep(0.1); w.log(f'{path}gdone')
async def node(w, path, depth):
    r = w.r; w.budget -= 1
    k = r.n(20) if depth < 4 and w.budget > 0 else r.n(3)
    if k == 10 and w.eager: k = 9  # as_completed() iterates a hash set, which shows once tasks can be done at once
    w.log(f'{path}:{k}')
    try:
        if k == 0: await asyncio.sleep(0)
        elif k == 1: await asyncio.sleep(w.d())
        elif k == 2:
            if r.n(3) == 0: raise ValueError(path)
            await asyncio.sleep(w.d())
        elif k == 3:
            t = w.d(); c = w.spawn(path + 'w', depth + 1) if r.n(2) else node(w, path + 'c', depth + 1)
            try: v = await asyncio.wait_for(c, t); w.log(f'{path}={v}')
            except asyncio.TimeoutError as e: w.log(f'{path}TO{nm(e.__cause__)}')
        elif k == 4:
            try:
                async with asyncio.timeout(w.d()) as tm:
                    if r.n(3) == 0: tm.reschedule(asyncio.get_running_loop().time() + w.d())
                    await node(w, path + 't', depth + 1)
                    await asyncio.sleep(w.d())
            except asyncio.TimeoutError: w.log(f'{path}to{asyncio.current_task().cancelling()}')
            w.log(f'{path}ex{int(tm.expired())}')
        elif k == 5:
            ts = [w.spawn(f'{path}{i}', depth + 1) for i in range(1 + r.n(3))]
            rw = [asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED][r.n(3)]
            to = [None, 0, 0.1, 0.2][r.n(4)]
            dn, pe = await asyncio.wait(ts, timeout=to, return_when=rw)
            w.log(f'{path}w' + ''.join('d' if t in dn else 'p' for t in ts))
            if r.n(2):
                for t in ts: t.cancel()
            if r.n(2):
                res = await asyncio.gather(*ts, return_exceptions=True)
                w.log(f'{path}[' + ','.join(x if isinstance(x, str) else nm(x) for x in res) + ']')
        elif k == 6:
            cs = [node(w, f'{path}{i}', depth + 1) if r.n(2) else w.spawn(f'{path}{i}', depth + 1) for i in range(1 + r.n(3))]
            res = await asyncio.gather(*cs, return_exceptions=r.n(2) == 0)
            w.log(f'{path}[' + ','.join(x if isinstance(x, str) else nm(x) for x in res) + ']')
        elif k == 7:
            t = w.spawn(path + 's', depth + 1)
            try: v = await asyncio.shield(t); w.log(f'{path}={v}')
            except asyncio.CancelledError:
                w.log(f'{path}SC{asyncio.current_task().cancelling()}')
                try: await asyncio.wait_for(asyncio.shield(t), 0.2)
                except asyncio.TimeoutError: w.log(f'{path}STO')
                if r.n(2): raise
        elif k == 8:
            try:
                async with asyncio.TaskGroup() as tg:
                    for i in range(1 + r.n(3)): w.tasks.append(tg.create_task(node(w, f'{path}g{i}', depth + 1)))
                    await asyncio.sleep(w.d())
                    if r.n(4) == 0: raise ValueError('body')
            except* ValueError as eg: w.log(f'{path}EG{len(eg.exceptions)}c{asyncio.current_task().cancelling()}')
        elif k == 9:
            if w.tasks:
                i = r.n(len(w.tasks)); x = w.tasks[i].cancel(f'm{i}'); w.log(f'{path}x{i}{int(x)}')
        elif k == 10:
            ts = [w.spawn(f'{path}{i}', depth + 1) for i in range(1 + r.n(3))]
            for c in asyncio.as_completed(ts, timeout=[None, 0.1, 0.2][r.n(3)]):
                try: w.log(f'{path}ac{await c}')
                except (ValueError, ExceptionGroup, asyncio.TimeoutError) as e: w.log(f'{path}ac{nm(e)}')
        elif k == 11:
            async with w.lock: w.log(f'{path}L'); await asyncio.sleep(w.d())
            w.log(f'{path}U')
        elif k == 12:
            try:
                async with asyncio.timeout(0.2):
                    if r.n(2): await w.q.put(path); w.log(f'{path}>q{w.q.qsize()}')
                    else: w.log(f'{path}<{await w.q.get()}')
            except asyncio.TimeoutError: w.log(f'{path}qTO')
        elif k == 13:
            async with w.sem: w.log(f'{path}S'); await asyncio.sleep(w.d())
        elif k == 14:
            try:
                async with asyncio.timeout(0.3):
                    async with w.cond:
                        if r.n(2): w.cond.notify(1 + r.n(2)); w.log(f'{path}ntf')
                        else: await w.cond.wait(); w.log(f'{path}woke')
            except asyncio.TimeoutError: w.log(f'{path}cTO')
        elif k == 15:
            g = gen(w, path); w.gens.append(g); stop = r.n(4)
            async for x in g:
                if x == stop: break
                if r.n(3) == 0: await asyncio.sleep(w.d())
            w.log(f'{path}brk')
            if r.n(2): await g.aclose()
            elif r.n(2):
                try: w.log(f'{path}nx{await anext(g)}')
                except StopAsyncIteration: w.log(f'{path}SAI')
        elif k == 16:
            me = asyncio.current_task(); me.cancel('self'); w.log(f'{path}self{me.cancelling()}')
            try: await asyncio.sleep(w.d())
            except asyncio.CancelledError as e:
                w.log(f'{path}sc{e.args}'.replace("'", '').replace('(', '').replace(')', '').replace(',', ''))
                if r.n(2): w.log(f'{path}un{me.uncancel()}')
                else: raise
        elif k == 17:
            async with CM(w, path): await node(w, path + 'm', depth + 1)
            w.log(f'{path}aft')
        elif k == 18:
            if r.n(2): w.ev.set(); w.log(f'{path}set'); w.ev.clear()
            else:
                try: await asyncio.wait_for(w.ev.wait(), 0.2); w.log(f'{path}evt')
                except asyncio.TimeoutError: w.log(f'{path}eTO')
        elif k == 19:
            try: i = await asyncio.wait_for(w.bar.wait(), 0.3); w.log(f'{path}bar{i}')
            except asyncio.TimeoutError: w.log(f'{path}bTO')
        for _ in range(r.n(3)): await asyncio.sleep(0)
        w.log(f'{path}.'); return 'r' + path[-1:]
    except asyncio.CancelledError as e:
        w.log(f'{path}!{asyncio.current_task().cancelling()}' + (str(e.args[0]) if e.args else ''))
        m = r.n(6)
        if m == 0: return 'swallowed'
        if m == 1: await asyncio.sleep(0.1); w.log(f'{path}cl')
        if m == 2: await asyncio.sleep(0)
        if m == 3: raise ValueError('in cleanup')
        raise
async def main(seed, w):
    r = w.r
    if w.eager: asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    ts = [w.spawn(str(i), 0) for i in range(4)]
    for i in range(4):
        await asyncio.sleep(w.d())
        if r.n(3) == 0: i = r.n(len(w.tasks)); w.tasks[i].cancel(); w.log(f'main x{i}')
    res = await asyncio.gather(*ts, return_exceptions=True)
    w.log(' '.join(x if isinstance(x, str) else nm(x) for x in res))
    left = [t for t in w.tasks if not t.done()]; w.log(f'left{len(left)}')
    asyncio.get_running_loop().set_exception_handler(lambda l, c: None if ' was ' in c['message'] else w.out.append('H ' + c['message'].split(' <')[0]))
gc.disable()
for seed in range(int(sys.argv[1]), int(sys.argv[1]) + int(sys.argv[2])):
    w = W(seed)
    try:
        with asyncio.Runner(loop_factory=VirtualLoop) as runner: runner.run(main(seed, w))
    except BaseException as e: w.out.append('RAISED ' + nm(e))
    print(json.dumps(w.out))
