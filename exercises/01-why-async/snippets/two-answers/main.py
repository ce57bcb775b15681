import asyncio

async def ask(city, seconds):
    loop = asyncio.get_running_loop()
    print(f"{loop.time():g} s: asking {city}")
    await asyncio.sleep(seconds)  # the answer is on its way
    print(f"{loop.time():g} s: {city} has answered")

async def main():
    await ask("London", 2)
    await ask("Paris", 3)
    print("and now both at once")
    await asyncio.gather(ask("London", 2), ask("Paris", 3))

asyncio.run(main())
