import asyncio


async def greet(name):
    print(f"hello, {name}")
    await asyncio.sleep(1)


async def main():
    print("main begins")
    greet("Ann")  # a plan, and nobody carries it out
    bo = asyncio.create_task(greet("Bo"))
    await greet("Cy")
    await bo
    print("main ends")


program = main()
print("the program is made")
asyncio.run(program)
