import asyncio


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


class Table:
    async def __aenter__(self):
        await asyncio.sleep(1)
        say("table taken")

    async def __aexit__(self, kind, error, traceback):
        say(f"table free again: {'all well' if kind is None else kind.__name__}")


async def dine(seconds, loud=False):
    async with Table():
        await asyncio.sleep(seconds)
        if loud:
            raise ValueError("too loud")


async def main():
    await dine(2)
    try:
        await dine(2, True)
    except ValueError:
        say("the error went on")
    guest = asyncio.create_task(dine(60))
    await asyncio.sleep(3)
    guest.cancel()
    await asyncio.wait([guest])


asyncio.run(main())
