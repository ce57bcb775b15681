import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def job(name):
    await asyncio.sleep(2)
    log(f"{name} is done")


async def main():
    tasks = [
        asyncio.create_task(job("a"), name="a"),
        asyncio.create_task(job("b"), name="b"),
    ]
    done, pending = await asyncio.wait(tasks, timeout=1)  # try 2, 3, or no timeout
    log(f"done: {len(done)}, pending: {len(pending)}")
    await asyncio.sleep(2)
    log(f"cancelled: {len([task for task in tasks if task.cancelled()])}")


asyncio.run(main())
