# question: why does `done` never become True?
# right answer: the while loop never gives way, so the task that was to set it never ran.
import asyncio

done = False


async def setter():
    global done
    await asyncio.sleep(0.1)
    done = True


async def main():
    task = asyncio.create_task(setter())
    while not done:
        pass
    print("done")


asyncio.run(main())

# why: A limit ended the run: more than 50000000 instructions without a return to the event loop.
# why: Task-1 main() did not give way for more than
# why: nothing there awaits. Nobody else could run until then; no virtual time passed, but on a clock it would. Who had to wait: Task-2 setter().
