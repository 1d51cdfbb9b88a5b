from dataclasses import dataclass
class Bad:
    def __eq__(self, other):
        raise ZeroDivisionError('eq')
    def __repr__(self):
        raise OSError('repr')
@dataclass(order=True)
class A:
    x: object
    y: int = 0
try:
    A(Bad()) == A(Bad())
except ZeroDivisionError as e:
    print(e)
try:
    repr(A(Bad()))
except OSError as e:
    print(e)
A(1) < A('a')
