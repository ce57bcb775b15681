# 161 bound-to-a-loop
import asyncio

VIRTUAL = False

async def given_up(awaitable):
    t = asyncio.ensure_future(awaitable); await asyncio.sleep(0); t.cancel(); await asyncio.wait([t])
async def use(wait):
    try: return await asyncio.wait_for(wait, 1)
    except TimeoutError: return 'waits'
    except RuntimeError as e: return 'RuntimeError: … ' + str(e)[str(e).index('is bound'):]
def on_two_loops(name, first, wait):
    asyncio.run(first()); print(name, asyncio.run(use(wait())))

lock = asyncio.Lock()
async def held(): await lock.acquire()
on_two_loops('lock, nobody waited', held, lock.acquire)
lock = asyncio.Lock()
async def contended(): await lock.acquire(); await given_up(lock.acquire())
on_two_loops('lock', contended, lock.acquire)
lock = asyncio.Lock()
async def released(): await lock.acquire(); await given_up(lock.acquire()); lock.release()
on_two_loops('lock, free again', released, lock.acquire)
on_two_loops('lock, held again', lambda: asyncio.sleep(0), lock.acquire)

event = asyncio.Event()
on_two_loops('event', lambda: given_up(event.wait()), event.wait)
event.set(); on_two_loops('event, set', lambda: asyncio.sleep(0), event.wait)

semaphore = asyncio.Semaphore(0)
on_two_loops('semaphore', lambda: given_up(semaphore.acquire()), semaphore.acquire)
bounded = asyncio.BoundedSemaphore(1)
async def taken(): await bounded.acquire()
on_two_loops('bounded semaphore, nobody waited', taken, bounded.acquire)

condition = asyncio.Condition()
async def notified():
    async with condition: await condition.wait()
on_two_loops('condition', lambda: given_up(notified()), notified)
async def seen():
    async with condition: return await condition.wait_for(lambda: 'at once')
on_two_loops('condition, no wait', seen, seen)

barrier = asyncio.Barrier(2)
async def both(): await asyncio.gather(barrier.wait(), barrier.wait())
on_two_loops('barrier', both, barrier.wait)

queue = asyncio.Queue(1)
on_two_loops('get', lambda: given_up(queue.get()), queue.get)
async def put(): await queue.put(1)
on_two_loops('put with room, join', put, queue.join)
on_two_loops('put', lambda: asyncio.sleep(0), lambda: queue.put(2))
on_two_loops('get with items', lambda: asyncio.sleep(0), queue.get)
other = asyncio.Queue()
other.put_nowait(1)
on_two_loops('join', lambda: given_up(other.join()), other.join)
