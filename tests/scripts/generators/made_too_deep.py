# A call that makes a generator or a coroutine may be one too many, too.
import traceback


def there():
    yield from there()
async def fro(): await fro()


for made, start in (there(), next), (fro(), lambda c: c.send(None)):
    try:
        start(made)
    except RecursionError as error:
        places = traceback.extract_tb(error.__traceback__)
        print(error, len(places) in (999, 1000))
        print("".join(traceback.format_list(places[-1:])).splitlines()[1:])
