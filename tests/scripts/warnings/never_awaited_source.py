# A warning of a coroutine that nobody awaits has that as its source, which lives
# on for it, and can yet be awaited.
import asyncio
import warnings


async def forgotten():
    return 1


def recorded():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        forgotten()
        asyncio.sleep(1)
        warnings.warn("plain")
        warnings.warn("of something", ResourceWarning, source="something")
    for warning in caught:
        source = warning.source
        print(warning.message, warning.category.__name__,
              getattr(source, "__name__", source))
    return [warning.source for warning in caught]


async def main():
    kept = recorded()
    print(await kept[0], kept[0].cr_frame)


asyncio.run(main())
print(len(recorded()))
