import asyncio
class Outer(Exception): pass
class Inner(Exception): pass
async def raise_after(t, e):
    await asyncio.sleep(t)
    raise e()
async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(raise_after(1, Inner))
                    outer.create_task(raise_after(1, Outer))
            except* Inner:
                print("inner handled")
            print("going on")
            await asyncio.sleep(5)
            print("still going on")
    except* Outer:
        print("outer handled")
asyncio.run(main())

# why: The TaskGroup inner of line 11 ended with errors at 1.000 s while a request of others to stop Task-1 main() still counted, and so asked it once more. CancelledError came at its await in line 17.
# ru why: TaskGroup inner из строки 11 завершился с ошибками в 1.000 с, когда ещё действовал чужой запрос отмены Task-1 main(), и поэтому запросил её ещё раз. CancelledError пришёл в её await в строке 17.
