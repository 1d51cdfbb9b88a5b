# __new__ and __init__: who takes which arguments.
def attempt(f):
    try:
        print("ok", f())
    except BaseException as e:
        print(type(e).__name__, e)


class A: pass
attempt(lambda: A(1))
attempt(lambda: A(x=1))
class B:
    def __init__(self): return 5
attempt(lambda: B())
class C:
    def __new__(cls, x): return super().__new__(cls)
attempt(lambda: type(C(1)).__name__)
attempt(lambda: C())
class C3:
    def __new__(cls, x): return super().__new__(cls, x)
attempt(lambda: C3(1))
class D:
    def __init__(self, x): super().__init__(x)
attempt(lambda: D(1))
class E:
    def __new__(cls): return 7
attempt(lambda: E())
