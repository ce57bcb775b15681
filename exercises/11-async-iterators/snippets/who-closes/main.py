import asyncio
from contextlib import aclosing
from itertools import count


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def numbers(name):
    try:
        for n in count(1):
            await asyncio.sleep(1)
            yield n
    finally:
        await asyncio.sleep(1)
        say(f"{name} is closed")


first = numbers("the first")


async def main():
    async for n in first:
        if n == 2:
            break
    say("behind the first loop")
    second = numbers("the second")
    async with aclosing(second):
        async for n in second:
            if n == 2:
                break
    say("behind the second loop")


asyncio.run(main())
