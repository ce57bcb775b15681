import asyncio


async def read(name, reply):
    print(f"{name} reads: {await reply}")


async def main():
    reply = asyncio.get_running_loop().create_future()
    reply.add_done_callback(lambda future: print(f"callback: {future.result()}"))
    readers = [asyncio.create_task(read(name, reply)) for name in ("Ann", "Bo")]
    await asyncio.sleep(1)
    reply.set_result("hello")
    print("it is set")
    await asyncio.gather(*readers)
    await read("Cy, who is late,", reply)
    try:
        reply.set_result("goodbye")
    except asyncio.InvalidStateError as error:
        print(type(error).__name__)


asyncio.run(main())
