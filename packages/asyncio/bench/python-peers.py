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

def measure(factory):
    seconds = {}
    for name, n in json.loads(sys.argv[1]).items():
        runs = []
        for _ in range(3):
            loop = factory(); start = time.perf_counter()
            loop.run_until_complete(WORK[name](n)); runs.append(time.perf_counter() - start); loop.close()
        seconds[name] = sorted(runs)[1]
    return seconds

peers = {'asyncio %d.%d' % sys.version_info[:2]: measure(asyncio.new_event_loop)}
try:
    import uvloop
    peers['uvloop'] = measure(uvloop.new_event_loop)
except ImportError: pass
print(json.dumps(peers))
