import asyncio


class HalfSpeedLoop(asyncio.SelectorEventLoop):
    def call_later(self, delay, callback, *args, context=None):
        return super().call_later(2 * delay, callback, *args, context=context)


async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(f"{name} at {asyncio.get_running_loop().time():.0f} s")


async def main():
    await asyncio.gather(work("slow", 3), work("quick", 1))


asyncio.run(main())
asyncio.run(main(), loop_factory=HalfSpeedLoop)
