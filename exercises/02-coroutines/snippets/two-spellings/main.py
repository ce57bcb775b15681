import asyncio
import types

@types.coroutine
def old_tea(seconds):
    yield from asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():g} s: tea, by generator")

async def new_tea(seconds):
    await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time():g} s: tea, by await")

async def main():
    await asyncio.gather(old_tea(2), new_tea(3))
    await old_tea(1)

asyncio.run(main())
