import asyncio


async def worker(name):
    print(f"{name} takes its first step")
    await asyncio.sleep(1)
    print(f"{name} is done")


async def main():
    first = asyncio.create_task(worker("first"))
    second = asyncio.create_task(worker("second"))
    print("both are created")
    await asyncio.sleep(0)  # main suspends: now the others get their turn
    print("main is back")
    await second
    await first


asyncio.run(main())
