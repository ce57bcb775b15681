import asyncio

say = lambda text: print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def download():
    say("download started")
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(60, future.set_result, "the file")
    try:
        return await future
    except asyncio.CancelledError:
        say("download aborted")
        timer.cancel()
        raise


async def main():
    task = asyncio.create_task(download())
    await asyncio.sleep(2)
    task.cancel()
    await asyncio.wait([task])
    say("the task was cancelled" if task.cancelled() else "the task has a result")


asyncio.run(main())
