# question: no error anywhere, and yet the results are wrong. Where do they go?
# right answer: each error, the line that raised it, and the clause that took it; not those that somebody meant.
import asyncio
import contextlib
import traceback


async def fetch(n):
    await asyncio.sleep(n / 10)
    if n > 1:
        raise ValueError(f"page {n}")
    return n


async def safe(n):
    print("fetching", n)
    try:
        return await fetch(n)
    except:
        pass


async def leaves():
    try:
        return {}["key"]
    finally:
        return 5


async def suppresses(name):
    with contextlib.suppress(KeyError, Exception):
        return name.nothing


async def unused():
    try:
        return 1 // 0
    except (OSError, Exception) as error:
        return None


async def says():
    try:
        return [][1]
    except Exception as error:
        print("no", error)
    try:
        return [][2]
    except Exception:
        print("none")
    try:
        return [][3]
    except Exception:
        tell()
    try:
        return [][4]
    except IndexError:
        pass
    with contextlib.suppress(IndexError):
        return [][5]
    try:
        return next(iter([]))
    except Exception:
        pass


class Quiet:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, where):
        return kind is OSError


async def hides():
    async with Quiet():
        raise OSError("hidden")


def tell():
    traceback.print_exc()


async def main():
    print(await asyncio.gather(*(safe(n) for n in range(4))))
    print(await leaves(), await suppresses(""), await unused(), await says(),
          await hides())


asyncio.run(main())

# why: ValueError('page 2'), raised in line 11, went no further than line 19 in Task-4 safe(2): `except:` takes errors of any kind, and there it was neither printed nor raised again. So it went 1 more time.
# why: KeyError('key'), raised in line 25, went no further than line 27 in Task-1 main(): `return` there leaves a finally, and the error is dropped.
# why: AttributeError("'str' object has no attribute 'nothing'"), raised in line 32, went no further than line 31 in Task-1 main(): `with contextlib.suppress(KeyError, Exception):` takes
# why: raised in line 37, went no further than line 38 in Task-1 main(): `except (OSError, Exception) as error:` takes errors of any kind
# why 4: ValueError('page 2'), raised in line 11, went no further
# not why 3: went no further
# why 1: OSError('hidden'), raised in line 77, went no further than line 76 in Task-1 main(): the exit method that `async with Quiet():` calls answered True, which drops the error.
# ru why 1: OSError('hidden') из строки 77 не пошло дальше строки 76 в Task-1 main(): метод выхода, который вызывает `async with Quiet():`, ответил True, и ошибка пропадает.
# not why: IndexError
# not why: StopIteration
# ru why: ValueError('page 2') из строки 11 не пошло дальше строки 19 в Task-4 safe(2): `except:` перехватывает любые ошибки, а там её не напечатали и не подняли снова. Так было ещё 1 раз.
# ru why: KeyError('key') из строки 25 не пошло дальше строки 27 в Task-1 main(): `return` там выходит из finally, и ошибка пропадает.
