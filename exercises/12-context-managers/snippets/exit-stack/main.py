import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


@asynccontextmanager
async def connect(host):
    await asyncio.sleep(1)
    if host == "lima":
        raise OSError("lima does not answer")
    say(f"{host} connected")
    try:
        yield host
    finally:
        await asyncio.sleep(1)
        say(f"{host} closed")


async def main():
    async with AsyncExitStack() as stack:
        for host in ["oslo", "quito", "lima"]:
            await stack.enter_async_context(connect(host))
        say("all connected")


try:
    asyncio.run(main())
except OSError:
    print("not all could be reached")
