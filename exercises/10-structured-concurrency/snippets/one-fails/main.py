import asyncio


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def fetch_part(name, seconds):
    try:
        await asyncio.sleep(seconds)
        if name == "stock":
            raise OSError("no answer")
        say(f"{name} is here")
    finally:
        say(f"{name} has ended")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch_part("price", 1), name="price")
            group.create_task(fetch_part("stock", 2), name="stock")
            group.create_task(fetch_part("pictures", 5), name="pictures")
            say("the block has nothing more to do")
    except* OSError as error:
        say(f"{type(error).__name__}: {error}")


asyncio.run(main())
