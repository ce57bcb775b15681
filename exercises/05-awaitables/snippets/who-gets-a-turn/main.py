import asyncio


async def ticker():
    for n in range(1, 4):
        print(f"  tick {n}")
        await asyncio.sleep(0)


async def add(a, b):
    return a + b


async def main():
    ticking = asyncio.create_task(ticker())
    print(f"add: {await add(1, 2)}")
    print(f"add again: {await add(3, 4)}")
    await asyncio.sleep(0)
    print("after sleep(0)")
    task = asyncio.create_task(add(5, 6))
    print(f"task: {await task}")
    print(f"task again: {await task}")


asyncio.run(main())
