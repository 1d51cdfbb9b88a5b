import math


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


inf, nan = math.inf, math.nan
print(math.pi, math.e, math.tau, inf, nan)
for x in [0, 1, -1, 0.5, 2, 10, -2.5, 3.7, 100, 1e10, 1e-10, 710, inf, -inf, nan, True, 10**400]:
    for name in ["sqrt", "floor", "ceil", "trunc", "log", "log2", "log10", "log1p", "exp", "exp2", "expm1",
                 "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh",
                 "fabs", "isnan", "isinf", "isfinite", "degrees", "radians", "frexp", "modf", "ulp", "erf", "cbrt"]:
        attempt(lambda: getattr(math, name)(x))
for a, b in [(7, 3), (-7, 3), (7.5, -2), (1e300, 7), (0, 0), (1, 0), (inf, 1), (1, inf), (nan, 1), (2, 0.5), (-8, 1 / 3), (3, 4)]:
    for name in ["fmod", "remainder", "copysign", "pow", "atan2", "hypot", "isclose", "log"]:
        attempt(lambda: getattr(math, name)(a, b))
attempt(lambda: math.hypot())
attempt(lambda: math.hypot(3))
attempt(lambda: math.hypot(1, 2, 3))
attempt(lambda: math.hypot(1e200, 1e200))
attempt(lambda: math.hypot(0.1, 0.7, 1e-5))
attempt(lambda: math.dist([1, 2], (4, 6)))
attempt(lambda: math.dist([1], [1, 2]))
attempt(lambda: [math.gcd(12, 18), math.gcd(), math.gcd(-4, 6, 8), math.gcd(0, 5), math.gcd(10**30, 6**20)])
attempt(lambda: [math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(-3, 7)])
attempt(lambda: [math.factorial(n) for n in range(12)] + [math.factorial(50)])
attempt(lambda: [math.comb(10, k) for k in range(12)] + [math.comb(100, 50), math.perm(10, 3), math.perm(5), math.perm(3, 5)])
attempt(lambda: [math.isqrt(n) for n in (0, 1, 15, 16, 17, 10**40, 10**41)])
attempt(lambda: math.factorial(-1))
attempt(lambda: math.factorial(2.0))
attempt(lambda: math.comb(-1, 2))
attempt(lambda: math.isqrt(-1))
attempt(lambda: math.gcd(1.5, 2))
attempt(lambda: math.fsum([0.1] * 10))
attempt(lambda: math.fsum([1e100, 1.0, -1e100, 1e-100]))
attempt(lambda: math.fsum(x / 10 for x in range(10)))
attempt(lambda: math.prod([1, 2, 3.5]))
attempt(lambda: math.prod([], start=5))
attempt(lambda: math.prod(range(1, 25)))
attempt(lambda: math.sqrt("a"))
attempt(lambda: math.floor("a"))
attempt(lambda: math.isclose(0.1 + 0.2, 0.3))
attempt(lambda: math.isclose(1, 1.1, rel_tol=0.2))
attempt(lambda: math.isclose(0, 1e-12, abs_tol=1e-9))
attempt(lambda: math.ldexp(0.75, 4))
attempt(lambda: math.ldexp(1.0, 5000))
attempt(lambda: math.log(10**500))
attempt(lambda: math.log2(2**2000))
attempt(lambda: math.log(8, 2))
attempt(lambda: math.log(2, 1))
