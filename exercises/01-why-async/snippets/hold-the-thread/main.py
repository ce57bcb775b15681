import asyncio

def compute(part):
    total = 0
    for n in range(100_000):
        total += n % 7
    print(f"part {part} computed")
    return total

async def report():
    for part in range(1, 4):
        compute(part)
        # await asyncio.sleep(0)  # take the hash away: now the clicks get their turn

async def clicks():
    for click in range(1, 4):
        print(f"click {click} answered")
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(report(), clicks())

asyncio.run(main())
