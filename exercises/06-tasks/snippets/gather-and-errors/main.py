import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def load(name, seconds):
    await asyncio.sleep(seconds)
    if name == "basket":
        raise ValueError("no basket")
    log(f"{name} is there")
    return name


async def main():
    try:
        await asyncio.gather(load("user", 3), load("basket", 1), load("prices", 2))
    except ValueError as error:
        log(f"gather throws: {error}")
    await asyncio.sleep(5)  # what if main ended here instead?
    log("main ends")


asyncio.run(main())
