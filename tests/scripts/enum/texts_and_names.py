# Enumerations with texts of their own, names of their data type's attributes, and
# what may not be.
import enum, sys
from enum import *
class A(IntEnum):
    first = 1
    def __str__(self): return self.name.upper()
print(str(A.first), format(A.first), f'{A.first}', f'{A.first:>6}', f'{A.first!s}', f'{A.first:d}' if 0 else '')
class B(StrEnum):
    first = 'f'
    def __str__(self): return self.name.upper()
print(str(B.first), format(B.first), f'{B.first}', '%s' % B.first)
class C(IntFlag):
    R = 4
    W = 2
    def __str__(self): return self._name_ or 'none'
print(str(C.R), format(C.R), format(C.R | C.W))
class F(float, Enum):
    third = 6.6
    __str__ = float.__str__
    __format__ = float.__format__
print(str(F.third), format(F.third), f'{F.third:.2f}', repr(F.third))
class G(float, ReprEnum):
    third = 6.6
print(str(G.third), format(G.third), repr(G.third))
class H(float, Enum):
    third = 6.6
    def __str__(self): return self.name.upper()
print(str(H.third), format(H.third), repr(H.third))
class D(int, Enum):
    x = 3
print(str(D.x), format(D.x), f'{D.x}', repr(D.x))
class E(int, Enum):
    x = 3
    def __format__(self, spec): return 'fmt' + spec
print(str(E.x), format(E.x, 'a'))
class Number(IntEnum):
    divisor = 1
    numerator = 2
print(Number.divisor.numerator, Number.numerator.divisor, Number.numerator.numerator)
class Book(StrEnum):
    author = 'author'
    title = 'title'
if sys.version_info > (3, 12): print(Book.author.title(), Book.title.title(), Book.title.author)
class P(Enum):
    a = 1
    def b(self): pass
    c = property(lambda self: 3)
    if sys.version_info >= (3, 13):
        class I: pass
print(list(P), flush=True)
for body in ({'A': 1, 'B': 2, 'C': 3}, {'A': 1, 'C': 3}, {'A': 1, 'C': 7, 'D': 11}, {'A': 1, 'C': -1}):
    try: print(list(verify(NAMED_FLAGS)(Flag('Z', body))))
    except ValueError as e: print(e)
class Bad(Enum):
    pass
try: Bad(1)
except Exception as e: print(type(e).__name__, e)
for base in Enum, IntEnum, StrEnum, *[Flag][:sys.version_info > (3, 11, 3)]:
    try:
        class Super(base):
            def __new__(cls, value):
                return super().__new__(cls, value)
            failed = 1
    except Exception as e: print(type(e).__name__, e)
