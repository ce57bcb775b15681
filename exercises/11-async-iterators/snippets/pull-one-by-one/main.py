import asyncio


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def read(lines):
    for line in lines:
        say(f"read {line}")
        await asyncio.sleep(1)
        yield line


async def upper(lines):
    async for line in lines:
        yield line.upper()


async def main():
    lines = upper(read(["a", "b", "c", "d"]))
    say("nothing has been read yet")
    async for line in lines:
        say(f"show {line}")
        await asyncio.sleep(2)
        if line == "B":
            break
    say("the rest was never asked for")


asyncio.run(main())
