# Methods bound to what can be called but is no function.
class A:
    @classmethod
    @property
    def p(cls): return 5
    @classmethod
    def c(cls): return 1

print(A.c, A().c)
try: print(A.p)
except Exception as e: print(e)
class B:
    @property
    def q(self): return 1
    cm = classmethod(property(lambda c: 3))
    cx = classmethod(5)
    cl = classmethod(len)
try: print(B.cx)
except Exception as e: print(e)
try: print(B.cm)
except Exception as e: print(e)
try: print(B.cl)
except Exception as e: print(e)
m = type(A().c)
try: print(m(property(lambda: 1), 3))
except Exception as e: print(e)
try: print(m(5, 3))
except Exception as e: print(e)
print(m(len, 'abc'), m(len, 'abc')())
