# fsum() of numbers that stay far apart, and of infinities; comb() and perm() of
# numbers of any size.
import math

apart = [2.0 ** n for n in range(-1074, 1000, 2)]
print(math.fsum(reversed(apart)), math.fsum(apart), math.fsum(apart * 3))
print(math.fsum([2.0 ** n - 2.0 ** (n + 50) for n in range(-1000, 920, 2)]))
inf, nan = math.inf, math.nan
print(math.fsum([nan, inf]), math.fsum([inf, inf]), math.fsum([0.0, -0.0]))
for numbers in ([inf, -inf], [inf, -inf, nan], [1e308] * 2 + [-1e308]):
    try:
        print(math.fsum(numbers))
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)

n = 2 ** 200
print(math.comb(n, 0), math.comb(n, 1) == n, math.comb(n, n - 2))
print(math.comb(1, n), math.perm(1, n), math.perm(n, 3), math.perm(n, 0))
print([math.comb(a, b) for a, b in ((True, True), (True, False), (60, 30))])
print(type(math.comb(True, True)), type(math.perm(True, True)))
for action in (lambda: math.comb(n, n // 2), lambda: math.perm(n, n // 2),
               lambda: math.comb(-n, 1), lambda: math.perm(1, -n),
               lambda: math.comb(-1, 'a')):
    try:
        print(action())
    except (OverflowError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
