import asyncio

balance = 0
lock = asyncio.Lock()


async def deposit(amount):
    global balance
    before = balance
    await asyncio.sleep(1)  # the bank takes a moment
    balance = before + amount


async def guarded(amount):
    async with lock:
        await deposit(amount)


async def main():
    global balance
    await asyncio.gather(deposit(10), deposit(20))
    print(f"without a lock: {balance}")
    balance = 0
    await asyncio.gather(guarded(10), guarded(20))
    print(f"with a lock: {balance}")


asyncio.run(main())
