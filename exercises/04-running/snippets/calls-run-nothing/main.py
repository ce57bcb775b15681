import asyncio


async def greet(name):
    print(f"hello, {name}")
    await asyncio.sleep(1)
    return len(name)


async def main():
    coroutine = greet("Ann")
    print("called")
    print(f"it has {await coroutine} letters")
    try:
        await coroutine
    except RuntimeError as error:
        print(error)


program = main()
print("the program is made")
asyncio.run(program)
