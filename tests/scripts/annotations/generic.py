import asyncio
print(list[int], dict[str, int], tuple[int, ...], set[str], frozenset[int], type[int], tuple[()], list[None], list["A"], list[list[int]])
a = list[int]
print(a.__origin__, a.__args__, a == list[int], a != list[str], hash(a) == hash(list[int]), a(), a((1, 2)), type(a))
print(int | None, int | str | None, None | int, int | int, list[int] | None, (int | str) == (str | int), type(int | str))
print((int | str).__args__, isinstance(5, int | str), isinstance(5.0, int | str), isinstance(None, int | None), issubclass(bool, int | str))
for f in (lambda: isinstance(5, list[int]), lambda: int[str], lambda: list[int][str], lambda: int | 5, lambda: "x" | int, lambda: isinstance(5, int | list[int]), lambda: issubclass(list[int], list)):
    try: print(f())
    except TypeError as e: print(e)
class A: pass
print(list[A], A | None, dict[A, list[A]])
try: A[int]
except TypeError as e: print(e)
class B:
    def __class_getitem__(cls, x): return (cls, x)
print(B[int], B[1, 2])
print(asyncio.Task[int], asyncio.Future[str])
print(a.__name__, a.__doc__ is list.__doc__ if 0 else "")
def f(x: list[int] | None = None, *y: int) -> dict[str, tuple[int, ...]]: pass
print(f.__annotations__)
print({int | str: 1}[str | int])
print(enumerate[int], ExceptionGroup[ValueError])
try: zip[int]
except TypeError as e: print(e)
x = int
x |= None
print(x)
print(hasattr(int, "__or__"), int.__or__(1, 2), type.__or__(int, str))
