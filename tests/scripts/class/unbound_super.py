# super() of a class alone: bound by __get__, and until then only itself.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    def f(self): return 'A.f'
class B(A):
    def f(self): return 'B.f'
s = super(B)
t(lambda: s)
t(lambda: s.__get__(B()).f())
t(lambda: s.__thisclass__)
t(lambda: s.__self__)
t(lambda: s.__self_class__)
t(lambda: s.f)
class C(A):
    def f(self): return self.__sup.f()
C._C__sup = super(C)
t(lambda: C().f())
t(lambda: super(B).__get__(None, B))
t(lambda: super(B).__get__(3))
t(lambda: super(3))
t(lambda: repr(super(B, B())))
