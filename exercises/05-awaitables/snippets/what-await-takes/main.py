import asyncio
import inspect


class Answer:
    def __await__(self):
        yield
        return 42


async def main():
    coroutine = asyncio.sleep(1)
    things = {
        "a coroutine": coroutine,
        "a task": asyncio.create_task(asyncio.sleep(1)),
        "a future": asyncio.get_running_loop().create_future(),
        "an object with the method": Answer(),
        "its class": Answer,
        "a function": main,
        "a number": 42,
    }
    for name, thing in things.items():
        print(f"{name}: {'yes' if inspect.isawaitable(thing) else 'no'}")
    await coroutine


asyncio.run(main())
