import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def commit():
    await asyncio.sleep(3)
    log("committed")


async def main():
    task = asyncio.create_task(commit(), name="commit")
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(task)  # without shield the commit would be cancelled
    except TimeoutError:
        log("tell the customer to look again later")
    await task


asyncio.run(main())
