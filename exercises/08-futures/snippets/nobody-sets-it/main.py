import asyncio


async def work():
    for n in range(1, 4):
        await asyncio.sleep(1)
        print(f"work {n}")


async def main():
    forgotten = asyncio.get_running_loop().create_future()
    working = asyncio.create_task(work())
    try:
        await asyncio.wait_for(forgotten, 2.5)
    except TimeoutError:
        print(f"given up at {asyncio.get_running_loop().time():g}")
    print("the future is cancelled" if forgotten.cancelled() else "the future is pending")
    await working


asyncio.run(main())
