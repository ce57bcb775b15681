import asyncio


def now():
    return f"{asyncio.get_running_loop().time():.0f}"


async def ticker():
    while True:
        print(f"  tick at {now()} s")
        await asyncio.sleep(2)


async def main(name, seconds):
    global task
    print(f"{name} begins at {now()} s")
    if name == "first":
        task = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(seconds)


with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
    runner.run(main("first", 3))
    runner.run(main("second", 2))
asyncio.run(main("third", 1))  # a loop of its own: another clock, no ticker
