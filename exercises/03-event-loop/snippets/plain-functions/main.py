import asyncio

def now():
    return f"{asyncio.get_running_loop().time():g} s"

async def main():
    asyncio.get_running_loop().call_later(1, lambda: print(f"in a callback: {now()}"))
    print(f"in a plain function: {now()}")
    await asyncio.sleep(2)

try:
    now()
except RuntimeError as error:
    print(f"before the run: {error}")
asyncio.run(main())
try:
    now()
except RuntimeError as error:
    print(f"after the run: {error}")
