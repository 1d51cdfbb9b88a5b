# What of a value a future's or a handle's repr shows; a cancelled handle lets go.
import asyncio, collections
async def main():
    loop = asyncio.get_running_loop()
    class W:
        def __repr__(self): return "W" * 100
    class L(list): pass
    for v in ([1] * 10, list(range(6)), (1,), (), (1,2,3,4,5,6,7), {}, {"b": 1, "a": 2}, {3: 1, 1: 2, 2: 3, 5: 6, 4: 1}, set(), {3, 1, 2}, frozenset([5, 4]), set(range(10)), "a" * 30, "a" * 31, "é" * 50, "'" * 40, 'a"b\'c' * 10, 10**39, 10**40, 10**80, -10**45, [[[[[[[[1]]]]]]]], W(), L([1]*40), collections.deque([1,2,3,4,5,6,7]), collections.OrderedDict(a=1), True, None, 1.5, b"x" * 50, ValueError("x" * 50), [W(), "q" * 50], {"k": {"k": {"k": 1}}}, ((((((((),),),),),),),)):
        f = loop.create_future(); f.set_result(v); print(f)
        h = loop.call_soon(print, v); print(h); h.cancel(); print(h)
    h = loop.call_later(5, print, 1); h.cancel(); print("when" in repr(h), "print" in repr(h), h.cancelled())
    async def t(): return "z" * 99
    k = asyncio.create_task(t()); await k; print(repr(k).split("result")[1])
    f = loop.create_future(); f.set_result([f]); print(f)
    f = loop.create_future(); f.add_done_callback(lambda x: print("in", x)); f.set_result(f); await asyncio.sleep(0)
    class D:
        def __del__(self): print("gone")
    h = loop.call_soon(print, D()); h.cancel(); print("after")
    h = loop.call_later(1, print, D()); h.cancel(); print("after2")
asyncio.run(main())
