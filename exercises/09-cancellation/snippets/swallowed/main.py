import asyncio


async def worker():
    for round in range(1, 4):
        try:
            await asyncio.sleep(10)
            print(f"round {round} is done")
        except BaseException:  # `except Exception` would let the request pass
            print(f"round {round} failed, never mind")  # it was the request to stop


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(15)
    task.cancel()
    await asyncio.wait([task])
    print(f"cancelled: {str(task.cancelled()).lower()}, requests: {task.cancelling()}")


asyncio.run(main())
