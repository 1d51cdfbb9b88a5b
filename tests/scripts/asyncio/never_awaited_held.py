# What raises in the library holds what it was given as long as its error lives.
import asyncio
async def work(n): return n
class C:
    async def m(self): pass
    @classmethod
    async def k(cls): pass
def make():
    c = work(1)
    x = 5
    return x
async def main():
    work(2)
    make()
    C().m()
    [work(i) for i in range(2)]
    a = work(3)
    a = None
    t = asyncio.create_task(work(4)); t.cancel()
    lst = [work(5), work(6)]
    del lst
    b = work(7); b.close()
    (lambda: work(8))()
    try: await asyncio.gather(1, work(9))
    except TypeError as e: print(e)
    C.k()
    await asyncio.sleep(0)
asyncio.run(main())
z = work(10)
print("end")
