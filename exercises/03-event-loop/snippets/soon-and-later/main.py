import asyncio

async def main():
    loop = asyncio.get_running_loop()
    note = lambda what: print(f"{loop.time():g} s: {what}")

    loop.call_later(2, lambda: note("two seconds on"))
    loop.call_later(1, lambda: note("one second on"))

    def a():
        note("a runs")
        loop.call_soon(lambda: note("added by a"))

    loop.call_soon(a)
    loop.call_soon(lambda: note("b runs"))
    note("main suspends")
    await asyncio.sleep(3)
    note("main goes on")

asyncio.run(main())
