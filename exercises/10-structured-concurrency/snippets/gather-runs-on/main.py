import asyncio


def say(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def save(name, seconds):
    await asyncio.sleep(seconds)
    if name == "b":
        raise OSError("disk full")
    say(f"{name} saved")


async def main():
    try:
        await asyncio.gather(save("a", 3), save("b", 1))
    except OSError:
        say("gather is over")
    await asyncio.sleep(9)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(save("a", 3))
            group.create_task(save("b", 1))
    except* OSError:
        say("the group is over")
    await asyncio.sleep(9)


asyncio.run(main())
