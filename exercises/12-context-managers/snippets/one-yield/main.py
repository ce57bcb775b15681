import asyncio
from contextlib import asynccontextmanager


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


@asynccontextmanager
async def transaction(name):
    say(f"begin {name}")
    try:
        yield name
    except BaseException:
        await asyncio.sleep(1)
        say(f"roll back {name}")
        raise
    await asyncio.sleep(1)
    say(f"commit {name}")


async def main():
    async with transaction("one"):
        await asyncio.sleep(1)
    try:
        async with transaction("two"):
            raise ValueError("account empty")
    except ValueError:
        say("the error went on")


asyncio.run(main())
