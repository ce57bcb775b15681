import asyncio


# Somebody else's library: it knows callbacks only.
def brew(tea, seconds, callback):
    timer = asyncio.get_running_loop().call_later(seconds, callback, f"a cup of {tea}")
    return timer.cancel


async def brewed(tea, seconds):
    cup = asyncio.get_running_loop().create_future()

    def poured(what):
        if not cup.done():
            cup.set_result(what)

    stop = brew(tea, seconds, poured)
    try:
        return await cup
    finally:
        if cup.cancelled():
            stop()
            print(f"{tea}: the stove is off")


async def main():
    tasks = [
        asyncio.create_task(brewed(tea, 2 + 3 * n), name=tea)
        for n, tea in enumerate(("mint", "oolong"))
    ]
    await asyncio.sleep(3)
    for task in tasks:
        task.cancel()
    await asyncio.sleep(0)
    for task in tasks:
        print(f"no {task.get_name()}" if task.cancelled() else task.result())


asyncio.run(main())
