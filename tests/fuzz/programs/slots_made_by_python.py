class T(list):
    def __iter__(s):
        return iter(["a"])
try:
    class A:
        __slots__ = T()
    print(A.__slots__)
except TypeError as e:
    print(e)
