import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def upload():
    try:
        await asyncio.sleep(60)  # the cancellation arrives here
        log("uploaded")
    finally:
        log("cleaning up")
        await asyncio.sleep(2)
        log("clean")


async def main():
    task = asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(1)
    task.cancel()
    log(f"asked to stop; cancelled: {str(task.cancelled()).lower()}")
    await asyncio.sleep(5)
    log(f"cancelled: {str(task.cancelled()).lower()}")


asyncio.run(main())
