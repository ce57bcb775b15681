import asyncio


def now():
    return f"{asyncio.get_running_loop().time():g} s"


async def weather(city):
    await asyncio.sleep(1)
    return f"{city}: sunny"


async def main():
    print(await weather("London"))
    print(await weather("Paris"))
    print(f"one after the other: {now()}")

    london = asyncio.create_task(weather("London"), name="London")
    paris = asyncio.create_task(weather("Paris"), name="Paris")
    print(await london)
    print(await paris)
    print(f"side by side, one second more: {now()}")


asyncio.run(main())
