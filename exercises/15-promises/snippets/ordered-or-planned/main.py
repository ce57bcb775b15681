import asyncio


async def cook(dish):
    print(f"{dish}: on the stove")
    await asyncio.sleep(2)
    return dish


def order(dish):
    print(f"{dish}: on the stove")
    loop = asyncio.get_running_loop()
    future = loop.create_future()  # Python's nearest relative of a promise
    loop.call_later(2, future.set_result, dish)
    return future


async def main():
    soup = cook("soup")  # a coroutine: a plan
    rice = order("rice")  # a future: already under way
    print("two dishes wanted")
    print(f"{await rice} is served")
    print(f"{await soup} is served")
    print(f"{asyncio.get_running_loop().time():g} seconds")


asyncio.run(main())
