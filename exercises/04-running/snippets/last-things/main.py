import asyncio


def now():
    return f"{asyncio.get_running_loop().time():g} s"


async def keep_log():
    try:
        while True:
            await asyncio.sleep(1)
            print(f"{now()}: still here")
    finally:
        print(f"{now()}: closing the log")
        await asyncio.sleep(2)
        print(f"{now()}: the log is closed")


async def main():
    log = asyncio.create_task(keep_log(), name="log")
    await asyncio.sleep(2.5)
    print("main ends")
    return f'"{log.get_name()}" has been seen off'


print(asyncio.run(main()))
