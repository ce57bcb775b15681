import asyncio

connections = asyncio.Semaphore(2)


async def download(name, seconds):
    async with connections:
        print(f"{asyncio.get_running_loop().time():.0f} s  {name} begins")
        await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(download("a", 3), name="a")
        group.create_task(download("b", 1), name="b")
        group.create_task(download("c", 3), name="c")
        group.create_task(download("d", 2), name="d")
        group.create_task(download("e", 1), name="e")
    print(f"{asyncio.get_running_loop().time():.0f} s  all done")


asyncio.run(main())
