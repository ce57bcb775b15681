import asyncio

say = lambda text: print(f"{asyncio.get_running_loop().time():g} s  {text}")


def order(dish):
    def deliver():
        say(f"{dish} is ready")
        if not future.done():  # a future knows that it was cancelled
            future.set_result(dish)

    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(3, deliver)
    return future


async def main():
    try:
        await asyncio.wait_for(order("cake"), 1)
    except TimeoutError:
        say("nobody waits for the cake any more")
    await asyncio.sleep(4)
    say("the kitchen closes")


asyncio.run(main())
