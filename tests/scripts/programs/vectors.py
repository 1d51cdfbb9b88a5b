"""Matrix, vector, polynomial: operator overloading."""
from __future__ import annotations
import math
import operator
from fractions import Fraction
from functools import reduce
from numbers import Real, Rational, Complex


class Vector:
    __slots__ = ('_c',)
    __match_args__ = ('x', 'y')

    def __init__(self, *c): self._c = tuple(c)
    @property
    def x(self): return self._c[0]
    @property
    def y(self): return self._c[1]
    def __repr__(self): return f"Vector({', '.join(map(repr, self._c))})"
    def __iter__(self): return iter(self._c)
    def __len__(self): return len(self._c)
    def __getitem__(self, i):
        r = self._c[i]
        return Vector(*r) if isinstance(i, slice) else r
    def __add__(self, o):
        if not isinstance(o, Vector): return NotImplemented
        return Vector(*(a + b for a, b in zip(self, o, strict=True)))
    def __mul__(self, k):
        if isinstance(k, Real): return Vector(*(k * a for a in self))
        return NotImplemented
    __rmul__ = __mul__
    def __matmul__(self, o): return sum(map(operator.mul, self, o))
    def __neg__(self): return self * -1
    def __abs__(self): return math.hypot(*self)
    def __bool__(self): return any(self)
    def __eq__(self, o): return isinstance(o, Vector) and self._c == o._c
    def __hash__(self): return hash(self._c)
    def __format__(self, spec):
        if spec.endswith('p'):
            return f'<{abs(self):{spec[:-1]}}, {math.degrees(math.atan2(self.y, self.x)):{spec[:-1]}}>'
        return '(' + ', '.join(format(a, spec) for a in self) + ')'
    def __round__(self, n=None): return Vector(*(round(a, n) for a in self))
    def __complex__(self): return complex(*self._c[:2])


v, w = Vector(3, 4), Vector(1.5, -2)
print(v + w, v * 2, 2 * v, v @ w, -v, abs(v), bool(Vector(0, 0)), v == Vector(3, 4), {v: 1}[Vector(3, 4)])
print(f'{v:.2f} {v:.1fp} {w}', v[::-1], round(w * 1.111, 1), complex(v), len(v))
for op in (lambda: v + 1, lambda: v * 'a', lambda: v + Vector(1), lambda: v < w, lambda: [] * v, lambda: v ** 2, lambda: v[5], lambda: ~v):
    try:
        print(op())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
match v:
    case Vector(0, 0): print('origin')
    case Vector(x=3, y=y): print('x is 3', y)


class Poly:
    def __init__(self, *coeffs): self.c = list(coeffs)
    def __call__(self, x): return reduce(lambda acc, a: acc * x + a, self.c, 0)
    def __str__(self):
        parts = []
        n = len(self.c) - 1
        for i, a in enumerate(self.c):
            p = n - i
            if a == 0: continue
            parts.append(f'{a:+}' + ('' if p == 0 else 'x' if p == 1 else f'x^{p}'))
        return ' '.join(parts) or '0'
    def __divmod__(self, o): return ('dm', o)
    def __iadd__(self, k):
        self.c[-1] += k
        return self
    def __getattr__(self, name):
        if name.startswith('d') and name[1:].isdigit():
            return self.c[-1 - int(name[1:])]
        raise AttributeError(f'{type(self).__name__!r} has no {name!r}')
    def __index__(self): return len(self.c)
    def __contains__(self, x): return self(x) == 0
    def __reversed__(self): return iter(self.c[::-1])


p = Poly(1, 0, -2, Fraction(1, 3))
print(p, p(2), divmod(p, 3), p.d0, p.d2, 'abcdef'[p], hex(p), 0 in p, list(reversed(p)), range(p), bin(p))
p += 1
print(p)
try:
    p.nope
except AttributeError as e:
    print(e, e.name, e.obj is p)
print(Fraction('3.125'), Fraction(0.1).limit_denominator(100), Fraction(7, -3), divmod(Fraction(7, 3), Fraction(1, 2)), Fraction(7, 3) % 1, round(Fraction(7, 3), 1), float(Fraction(1, 3)), Fraction(5, 2).__floor__(), f'{Fraction(1,2)}')
print(isinstance(Fraction(1), Rational), isinstance(1j, Complex), isinstance(True, int), math.prod([1, 2, 3]), math.gcd(12, 18, 27), math.lcm(4, 6), math.isclose(.1 + .2, .3), math.comb(5, 2), math.perm(5, 2), math.isqrt(99), math.frexp(10.5), math.modf(-3.25), math.fsum([.1] * 10), math.dist((0, 0), (3, 4)), math.copysign(1, -0.0), math.nextafter(1, 2), math.ulp(1))
print(1 + 2j, (1 + 2j) * 1j, abs(3 + 4j), (1 + 2j).conjugate(), complex('1-2j'), 2 ** -1, 7 // -2, 7 % -2, -7 // 2, divmod(-7, 2), 0.1 + 0.2, 1e16, 1e-7, 10 ** 20, float('inf') - float('inf'), round(2.5), round(-0.5), round(1234, -2), int('ff', 16), int('0b101', 0))
print(math.sqrt(-1))
