import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def source(name, seconds):
    await asyncio.sleep(seconds)
    if name == "c":
        raise ValueError("no answer")
    return name


async def main():
    pending = {
        asyncio.create_task(source("a", 3)),
        asyncio.create_task(source("b", 1)),
        asyncio.create_task(source("c", 2)),
    }
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            log(task.result() if task.exception() is None else "failed")


asyncio.run(main())
