import abc
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
print(A, type(A), A.__abstractmethods__)
class B(A):
    def f(self): return 1
print(B().f(), isinstance(B(), A), issubclass(int, A), A.register(int), issubclass(int, A), isinstance(5, A))
try: A()
except TypeError as e: print(e)
