import asyncio


async def fail(error):
    await asyncio.sleep(1)
    raise error


async def work():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(ValueError("not a number")))
        group.create_task(fail(RuntimeError("a bug")))
        group.create_task(fail(LookupError("no such user")))
        group.create_task(fail(ValueError("too large")))


async def main():
    try:
        await work()
    except* LookupError:
        print("sign up first")
    except* ValueError as group:
        print(f"correct {len(group.exceptions)} values")


try:
    asyncio.run(main())
except Exception as rest:
    print(f"left over: {type(rest).__name__}: {rest}")
