import asyncio


def say(text):
    print(f"{asyncio.get_running_loop().time():.0f} s  {text}")


async def producer(queue):
    for item in ["a", "b", "c"]:
        await queue.put(item)
        say(f"put {item}")
    queue.shutdown()


async def consumer(queue):
    try:
        while True:
            say(f"got {await queue.get()}")
            await asyncio.sleep(2)
    except asyncio.QueueShutDown:
        say("over")


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
