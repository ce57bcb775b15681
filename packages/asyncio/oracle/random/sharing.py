"""Random programs over what tasks share, context variables, handles and stacks: prints one JSON list of events per seed. Usage: sharing.py FIRST COUNT"""
import asyncio, contextlib, contextvars, json, sys
from virtual_loop import VirtualLoop
class R:
    def __init__(self, s): self.s = s % 2147483646 + 1
    def n(self, k): self.s = self.s * 16807 % 2147483647; return (self.s >> 4) % k
var = contextvars.ContextVar('var', default='-')
def show(e): return f'{type(e).__name__}:{e}' + (f'<{type(e.__cause__).__name__}' if e.__cause__ else '')
class W:
    def __init__(w, seed):
        w.r = R(seed); w.out = []; w.count = 0; w.tasks = []; w.handles = []; w.tokens = {}; w.loop = asyncio.get_running_loop(); w.future = w.loop.create_future()
        w.lock = asyncio.Lock(); w.event = asyncio.Event(); w.cond = asyncio.Condition(); w.sem = asyncio.BoundedSemaphore(2); w.barrier = asyncio.Barrier(2 + w.r.n(2)); w.queue = [asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue][w.r.n(3)](w.r.n(3)); w.gen = numbers(w)
    def log(w, *x): w.out.append(' '.join(str(y) for y in x) + f'@{round(w.loop.time() * 10)}')
    def d(w): return [0, 0, 0.1, 0.2, 0.3, -1][w.r.n(6)]
async def numbers(w):
    i = 0
    try:
        while i < 6:
            await asyncio.sleep(w.d())
            try: got = yield i
            except ValueError as e: w.log('gen', show(e)); got = yield 'caught'
            if got: w.log('sent', got)
            i += 1
    finally:
        w.log('closing'); await asyncio.sleep(0.1); w.log('closed')
@contextlib.asynccontextmanager
async def manager(w, name, mode):
    w.log('>', name)
    try: yield name
    except ValueError as e:
        w.log('caught', name, show(e))
        if mode == 1: raise
        if mode == 2: raise RuntimeError(name) from e
    finally:
        if mode == 3: await asyncio.sleep(0.1)
        w.log('<', name)
async def step(w, me, p):
    r = w.r; k = r.n(37); w.log(p, k)
    if k == 0: await asyncio.sleep(0)
    elif k in (1, 36): await asyncio.sleep(w.d())
    elif k == 2:
        async with w.lock: w.log(p, 'L'); await asyncio.sleep(w.d())
    elif k == 3:
        if r.n(3): w.log(p, await w.lock.acquire(), w.lock.locked())
        else: w.lock.release()
    elif k == 4: w.event.set()
    elif k == 5: w.event.clear()
    elif k == 6: w.log(p, await w.event.wait(), w.event.is_set())
    elif k == 7:
        least = r.n(4)
        async with w.cond: w.log(p, await w.cond.wait_for(lambda: w.count >= least and w.count), w.cond.locked())
    elif k == 8:
        async with w.cond:
            w.count += 1
            if r.n(2): w.cond.notify(r.n(3))
            else: w.cond.notify_all()
            await asyncio.sleep(w.d())
    elif k == 9: w.log(p, await w.sem.acquire(), w.sem.locked())
    elif k == 10: w.sem.release(); w.log(p, w.sem.locked())
    elif k == 11: w.log(p, await w.barrier.wait(), w.barrier.n_waiting)
    elif k == 12: await w.barrier.reset(); w.log(p, w.barrier.broken, w.barrier.n_waiting)
    elif k == 13:
        if r.n(3) == 0: await w.barrier.abort(); w.log(p, w.barrier.broken, w.barrier.n_waiting)
    elif k == 14: await w.queue.put(r.n(9)); w.log(p, w.queue.qsize())
    elif k == 15: w.log(p, await w.queue.get(), w.queue.qsize())
    elif k == 16:
        if r.n(2): w.queue.put_nowait(r.n(9)); w.log(p, w.queue.full())
        else: w.log(p, w.queue.get_nowait(), w.queue.empty())
    elif k == 17: w.queue.task_done()
    elif k == 18: await w.queue.join(); w.log(p, 'joined')
    elif k == 19:
        if r.n(4) == 0: w.queue.shutdown(r.n(2) == 1); w.log(p, w.queue.qsize(), w.queue.full(), w.queue.empty())
    elif k == 20: w.log(p, await anext(w.gen))
    elif k == 21: w.log(p, await anext(w.gen, 'over'))
    elif k == 22: w.log(p, await w.gen.asend(r.n(3) or None))
    elif k == 23: w.log(p, await w.gen.athrow(ValueError('thrown')))
    elif k == 24: await w.gen.aclose(); w.log(p, 'gone')
    elif k == 25: w.gen = numbers(w)
    elif k == 26:
        if w.future.done(): w.future = w.loop.create_future()
        elif r.n(3): w.future.set_result(p)
        elif r.n(2): w.future.set_exception(ValueError(p))
        else: w.log(p, w.future.cancel(p))
    elif k == 27: w.log(p, await w.future)
    elif k == 28: w.log(p, await asyncio.shield(w.future))
    elif k == 29: i = r.n(len(w.tasks)); w.log(p, i, w.tasks[i].cancel(p), w.tasks[i].cancelling())
    elif k == 30: w.log(p, w.tasks[me].uncancel())
    elif k == 31:
        if r.n(2) or me not in w.tokens: w.tokens[me] = var.set(p); w.log(p, var.get())
        else: var.reset(w.tokens.pop(me)); w.log(p, var.get())
    elif k == 32:
        if r.n(2): w.handles.append(w.loop.call_soon(lambda: w.log(p, 'soon', var.get())))
        else: w.handles.append(w.loop.call_later(w.d(), lambda: w.log(p, 'later', var.get())))
    elif k == 33:
        if w.handles: h = w.handles[r.n(len(w.handles))]; h.cancel(); w.log(p, h.cancelled())
    elif k == 34:
        async with contextlib.AsyncExitStack() as stack:
            for i in range(1 + r.n(3)): await stack.enter_async_context(manager(w, f'{p}.{i}', r.n(4)))
            stack.callback(w.log, p, 'callback'); stack.push_async_callback(asyncio.sleep, w.d())
            if r.n(2): raise ValueError(p)
            if r.n(3) == 0: stack = stack.pop_all(); w.log(p, 'popped'); await stack.aclose()
    elif k == 35: w.log(p, await asyncio.wait_for(asyncio.create_task(inner(w, p)), w.d()))
async def inner(w, p):
    try:
        async with asyncio.timeout(w.d()): w.log(p, await w.event.wait()); await asyncio.sleep(w.d())
    except TimeoutError: w.log(p, 'limit'); raise ValueError('limit')
    return 'inner'
async def work(w, me):
    for i in range(6):
        p = f'{me}{"abcdef"[i]}'
        try: await step(w, me, p)
        except asyncio.CancelledError as e:
            w.log(p, show(e), w.tasks[me].cancelling())
            if w.r.n(2): raise
        except (Exception, BaseExceptionGroup) as e: w.log(p, show(e))
    return me
async def main(seed):
    w = W(seed); w.loop.set_exception_handler(lambda l, c: 'never' in c['message'] or w.log('report', c['message'].split(' <')[0], show(c['exception']) if 'exception' in c else ''))
    for i in range(2 + w.r.n(4)): w.tasks.append(asyncio.create_task(work(w, i), eager_start=False))
    done, pending = await asyncio.wait(w.tasks, timeout=3); w.log('done', [int(t in done) for t in w.tasks])
    for t in w.tasks: t.cancel('end')
    for t in w.tasks:
        try: w.log('end', await asyncio.wait_for(t, 1))
        except (Exception, asyncio.CancelledError) as e: w.log('end', show(e))
    w.log(w.lock.locked(), w.sem.locked(), w.cond.locked(), w.barrier.n_waiting, w.barrier.broken, w.queue.qsize())
    return w
def one(seed):
    try:
        with asyncio.Runner(loop_factory=VirtualLoop) as runner: return runner.run(main(seed)).out
    except RuntimeError: return ['deadlock']
for seed in range(int(sys.argv[1]), int(sys.argv[1]) + int(sys.argv[2])): print(json.dumps(one(seed)))
