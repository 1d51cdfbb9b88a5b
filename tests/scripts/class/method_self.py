# A bound method knows its object and its function.
class A:
    def m(self): return 1
a = A()
print(a.m.__self__ is a, a.m.__func__ is A.m)
