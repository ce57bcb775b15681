import asyncio

waiting = 0
most = 0

async def request(number):
    global waiting, most
    waiting += 1
    most = max(most, waiting)
    await asyncio.sleep(1 + (number % 5) / 10)  # 1.0 to 1.4 seconds
    waiting -= 1

async def main():
    await asyncio.gather(*(request(number) for number in range(1000)))
    print(f"{most} requests were waiting at the same time")
    print(f"all have been answered after {asyncio.get_running_loop().time():g} s")

asyncio.run(main())
