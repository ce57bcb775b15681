import asyncio


def ask(where):
    try:
        asyncio.get_running_loop()
        task = "no task" if asyncio.current_task() is None else "a task"
        print(f"{where}: a loop, {task}")
    except RuntimeError as error:
        print(f"{where}: {error}")


async def main():
    ask("called by a coroutine")
    asyncio.get_running_loop().call_soon(ask, "called by the loop")
    await asyncio.sleep(1)


ask("before run")
asyncio.run(main())
ask("after run")
