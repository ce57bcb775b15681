import asyncio


class Bell:
    def __init__(self):
        self.rung = asyncio.get_running_loop().create_future()

    def ring(self):
        self.rung.set_result(None)

    def __await__(self):
        yield from self.rung.__await__()
        return f"heard at {asyncio.get_running_loop().time():g}"


async def listen(name, delay, bell):
    await asyncio.sleep(delay)
    print(f"{name}: {await bell}")


async def main():
    bell = Bell()
    asyncio.get_running_loop().call_later(3, bell.ring)
    await asyncio.gather(
        listen("Ann", 0, bell),
        listen("Bo", 1, bell),
        listen("Cy", 5, bell),
    )


asyncio.run(main())
