import asyncio

async def walk(name, pause):
    loop = asyncio.get_running_loop()
    for step in range(1, 4):
        print(f"{loop.time():g} s: {name}, step {step}")
        await asyncio.sleep(pause)

async def main():
    long = asyncio.create_task(walk("long", 2), name="long")
    short = asyncio.create_task(walk("short", 1.5), name="short")
    print("two tasks made, none has taken a step")
    await long
    await short
    print(f"{asyncio.get_running_loop().time():g} s: both have arrived")

asyncio.run(main())
