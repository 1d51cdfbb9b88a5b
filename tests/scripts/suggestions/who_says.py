# What was meant is said by python3 itself; up to 3.11 not by the module traceback,
# nor in what asyncio and logging tell through it.
import asyncio, logging, traceback, threading
async def f():
    lenn(3)
async def g():
    [].apend(1)
async def main():
    t = asyncio.create_task(f()); u = asyncio.create_task(g())
    await asyncio.sleep(0)
    t = u = None
    await asyncio.sleep(0)
asyncio.run(main())
try: prnt
except NameError: logging.exception("x"); traceback.print_exc()
def th(): prnt(2)
t = threading.Thread(target=th); t.start(); t.join()
class P:
    def __init__(self): self._value = 1
    def ask(self): return self.value
def q(fn):
    try: fn()
    except Exception: traceback.print_exc()
q(P().ask); q(lambda: P().value)
try: P().ask()
except AttributeError as e: e.__traceback__ = None; print("".join(traceback.format_exception(e)))
try: asyncio
except NameError: traceback.print_exc()
try: prnt
except NameError as e: e.__traceback__ = None; raise KeyError
