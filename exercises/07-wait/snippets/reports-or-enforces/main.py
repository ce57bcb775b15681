import asyncio


def log(text):
    print(f"{asyncio.get_running_loop().time():g} s  {text}")


async def main():
    task = asyncio.create_task(asyncio.sleep(10, "slow"), name="slow")

    _, pending = await asyncio.wait([task], timeout=1)
    log(f"after wait: pending {len(pending)}, cancelled {str(task.cancelled()).lower()}")

    try:
        await asyncio.wait_for(task, 1)
    except TimeoutError:
        log(f"after waitFor: cancelled {str(task.cancelled()).lower()}")


asyncio.run(main())
