"""The workloads of workloads.dialect.ts on CPython's loops. Prints one JSON object: peer -> workload -> seconds."""
import asyncio, json, sys, time

async def switch(n):
    async def turns(count):
        for _ in range(count): await asyncio.sleep(0)
    await asyncio.gather(*(turns(n // 10) for _ in range(10)))

async def create_and_await(n):
    async def nothing(): pass
    for _ in range(n): await asyncio.create_task(nothing())

async def timers(n):
    loop = asyncio.get_running_loop(); done = loop.create_future(); left = n
    def fire():
        nonlocal left
        left -= 1
        if left == 0: done.set_result(None)
    for i in range(n): loop.call_later(((i * 7919) % n) * 1e-7, fire)
    await done

async def queue_messages(n):
    queue = asyncio.Queue(100)
    async def produce():
        for i in range(n): await queue.put(i)
    async def consume():
        for _ in range(n): await queue.get()
    await asyncio.gather(produce(), consume())

async def sleeps(n):
    await asyncio.gather(*(asyncio.sleep(((i * 7919) % n) * 1e-6) for i in range(n)))

async def future_chain(n):
    loop = asyncio.get_running_loop()
    for i in range(n):
        future = loop.create_future(); loop.call_soon(future.set_result, i); await future

async def cancel(n):
    async def waits(): await asyncio.sleep(3600)
    for _ in range(n):
        task = asyncio.create_task(waits()); await asyncio.sleep(0); task.cancel()
        try: await task
        except asyncio.CancelledError: pass

async def depth(n):
    async def deep(d, count):
        if d > 0: return await deep(d - 1, count)
        for _ in range(count): await asyncio.sleep(0)
    await asyncio.gather(*(deep(20, n // 10) for _ in range(10)))

WORK = {'switch': switch, 'create and await': create_and_await, '100k timers': timers, 'queue messages': queue_messages,
        '10k sleeps': sleeps, 'future chain': future_chain, 'cancel': cancel, 'switch at depth 20': depth}

def timed(run):
    runs = []
    for _ in range(3):
        start = time.perf_counter(); run(); runs.append(time.perf_counter() - start)
    return sorted(runs)[1]

SIZES = json.loads(sys.argv[1])

def on_loop(factory, work):
    def once(name, n):
        loop = factory()
        try: loop.run_until_complete(work[name](n))
        finally: loop.close()
    return {name: timed(lambda: once(name, n)) for name, n in SIZES.items() if name in work}

def tornado_work():
    """Tornado's own coroutines, on asyncio's loop as they run today."""
    from tornado import gen, locks, queues
    from tornado.ioloop import IOLoop
    @gen.coroutine
    def t_turns(count):
        for _ in range(count): yield gen.moment
    @gen.coroutine
    def t_switch(n): yield [t_turns(n // 10) for _ in range(10)]
    @gen.coroutine
    def t_timers(n):
        loop = IOLoop.current(); done = locks.Event(); left = n
        def fire():
            nonlocal left
            left -= 1
            if left == 0: done.set()
        for i in range(n): loop.call_later(((i * 7919) % n) * 1e-7, fire)
        yield done.wait()
    @gen.coroutine
    def t_queue(n):
        queue = queues.Queue(100)
        @gen.coroutine
        def produce():
            for i in range(n): yield queue.put(i)
        @gen.coroutine
        def consume():
            for _ in range(n): yield queue.get()
        yield [produce(), consume()]
    @gen.coroutine
    def t_sleeps(n): yield [gen.sleep(((i * 7919) % n) * 1e-6) for i in range(n)]
    lift = lambda f: lambda n: lifted_in_loop(f, n)
    async def lifted_in_loop(f, n): return await f(n)
    return {'switch': lift(t_switch), '100k timers': lift(t_timers), 'queue messages': lift(t_queue), '10k sleeps': lift(t_sleeps)}

def gevent_work():
    """Greenlets: switched by hand in C, no coroutines at all."""
    import gevent, gevent.queue, gevent.event
    def g_turns(count):
        for _ in range(count): gevent.sleep(0)
    def g_deep(d, count): return g_deep(d - 1, count) if d > 0 else g_turns(count)
    def g_all(*spawned): gevent.joinall(spawned)
    def g_create(n):
        for _ in range(n): gevent.spawn(lambda: None).join()
    def g_timers(n):
        hub = gevent.get_hub(); done = gevent.event.Event(); left = n; held = []
        def fire():
            nonlocal left
            left -= 1
            if left == 0: done.set()
        for i in range(n):
            timer = hub.loop.timer(((i * 7919) % n) * 1e-7); timer.start(fire); held.append(timer)
        done.wait()
    def g_queue(n):
        queue = gevent.queue.Queue(100)
        def produce():
            for i in range(n): queue.put(i)
        def consume():
            for _ in range(n): queue.get()
        g_all(gevent.spawn(produce), gevent.spawn(consume))
    def g_cancel(n):
        for _ in range(n):
            greenlet = gevent.spawn(gevent.sleep, 3600); gevent.sleep(0); greenlet.kill()
    work = {'switch': lambda n: g_all(*(gevent.spawn(g_turns, n // 10) for _ in range(10))), 'create and await': g_create,
            '100k timers': g_timers, 'queue messages': g_queue, 'cancel': g_cancel,
            '10k sleeps': lambda n: g_all(*(gevent.spawn(gevent.sleep, ((i * 7919) % n) * 1e-6) for i in range(n))),
            'switch at depth 20': lambda n: g_all(*(gevent.spawn(g_deep, 20, n // 10) for _ in range(10)))}
    return {name: timed(lambda: work[name](n)) for name, n in SIZES.items() if name in work}

peers = {'asyncio %d.%d' % sys.version_info[:2]: on_loop(asyncio.new_event_loop, WORK)}
def peer(name, measure):
    try: peers[name] = measure()
    except ImportError: pass
def uvloop_peer():
    import uvloop
    return on_loop(uvloop.new_event_loop, WORK)
peer('uvloop', uvloop_peer)
peer('gevent', gevent_work)
peer('tornado', lambda: on_loop(asyncio.new_event_loop, tornado_work()))
print(json.dumps(peers))
