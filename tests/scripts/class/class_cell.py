# Metaclasses that lose the cell of __class__, or give another one on.
class M(type):
    def __new__(m, name, bases, ns):
        ns.pop('__classcell__', None)
        return super().__new__(m, name, bases, ns)
try:
    class A(metaclass=M):
        def f(self): return __class__
except RuntimeError as e: print(e)
class M2(type):
    def __new__(m, name, bases, ns):
        ns['__classcell__'] = 5
        return super().__new__(m, name, bases, ns)
try:
    class A(metaclass=M2):
        def f(self): return __class__
except Exception as e: print(type(e).__name__, e)
try:
    class A(metaclass=M2):
        def f(self): return 5
except Exception as e: print(type(e).__name__, e)
class M3(type):
    def __new__(m, name, bases, ns):
        cell = ns['__classcell__']
        a = super().__new__(m, name, bases, dict(ns))
        return super().__new__(m, name, bases, dict(ns))
try:
    class A(metaclass=M3):
        def f(self): return __class__
    print(A().f() is A)
except Exception as e: print(type(e).__name__, e)
def f(*a, **k): return 5
class A(metaclass=f):
    def g(self): return __class__
print(A)
class M4(type):
    def __new__(m, name, bases, ns):
        a = super().__new__(m, name, bases, ns)
        return type(name, bases, {})
try:
    class A(metaclass=M4):
        def f(self): return __class__
except Exception as e: print(type(e).__name__, e)
