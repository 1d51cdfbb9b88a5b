# Warnings that CPython gives in C: answers of a derived class, the truth of
# NotImplemented, the inverse of a bool.
import warnings
class I(int): pass
class T:
    def __index__(self): return True
class S:
    def __index__(self): return I(5)
class TI:
    def __int__(self): return True
class SI:
    def __int__(self): return I(7)
class TF:
    def __float__(self): return type('F',(float,),{})(2.5)
class TC:
    def __complex__(self): return type('C',(complex,),{})(2.5)
import operator, math
for f in (lambda: operator.index(T()), lambda: operator.index(S()), lambda: [1,2][T()], lambda: list(range(T())), lambda: 'a'*S(), lambda: hex(S()), lambda: int(T()), lambda: int(S()), lambda: int(TI()), lambda: int(SI()), lambda: float(TF()), lambda: complex(TC()), lambda: bytes(S()), lambda: [1,2,3][S():], lambda: round(2.55555,T()), lambda: math.factorial(S()), lambda: chr(S()), lambda: bool(NotImplemented), lambda: float(T()), lambda: 'x'.center(S()), lambda: pow(2,3,S()) if 0 else 1, lambda: math.sqrt(TF()), lambda: complex(T()), lambda: '%d' % TI(), lambda: '%x' % S(), lambda: int('11', S()), lambda: slice(S()).indices(T()), lambda: range(S(),10), lambda: sum(range(S())), lambda: type(operator.index(S())), lambda: type(int(S())), lambda: type(float(TF()))):
    try: print(f())
    except Exception as e: print(type(e),e)
class TI:
    def __int__(self): return True
print(int(TI()))
print(int(TI()))
for i in range(3): print(int(TI()))
if NotImplemented: print('t')
print(not NotImplemented)
while NotImplemented: break
x = NotImplemented and 1
bool(NotImplemented)
print([q for q in [NotImplemented] if q])
print(any([NotImplemented]), all([NotImplemented]))
print(list(filter(None,[NotImplemented])))
truth = True
print(~truth)
print(~False)
