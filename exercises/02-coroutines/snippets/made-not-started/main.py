import asyncio

async def greet(name):
    print(f"hello {name}")
    return len(name)

async def main():
    greeting = greet("world")
    print("made, not started")
    print(f"result: {await greeting}")
    try:
        await greeting
    except RuntimeError as error:
        print(error)

asyncio.run(main())
