# What is no class, decorated.
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
from dataclasses import dataclass
t(lambda: dataclass(1))
t(lambda: dataclass('x'))
t(lambda: dataclass(5.5))
