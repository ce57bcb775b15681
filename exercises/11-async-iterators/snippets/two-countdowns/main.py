import asyncio


class Countdown:
    def __init__(self, left, seconds):
        self.left = left
        self.seconds = seconds

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        await asyncio.sleep(self.seconds)
        self.left -= 1
        return self.left + 1


async def show(name, countdown):
    async for left in countdown:
        print(f"{asyncio.get_running_loop().time():g} s  {name}: {left}")
    print(f"{name} is over")


async def main():
    await asyncio.gather(show("slow", Countdown(2, 2)), show("fast", Countdown(3, 1.25)))


asyncio.run(main())
