# __slots__: places instead of a dict.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


def mk2():
    class F:
        __slots__ = ("a",)
        a = 1
def mk3():
    class F:
        __slots__ = (1,)
def mk4():
    class F:
        __slots__ = ("1a",)
for f in (mk2, mk3, mk4): attempt(f)
class S1:
    __slots__ = ("x", "__dict__")
s = S1(); s.x = 1; s.y = 2; print(s.x, s.y, s.__dict__)
class S2(S1): pass
s = S2(); s.x = 5; s.z = 6; print(s.x, s.__dict__, S1.x)
class S3:
    __slots__ = "__p", "q"
    def __init__(self): self.__p = 3
print(S3()._S3__p)
attempt(lambda: S3().q)
del_s = S3(); del_s.q = 1; del del_s.q
attempt(lambda: del_s.q)
