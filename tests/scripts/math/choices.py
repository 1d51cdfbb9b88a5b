# comb() and perm(), right and wrong, of numbers of any size.
import math


def attempt(f, *given):
    shown = [str(x)[:30] for x in given]
    try:
        answer = f(*given)
    except Exception as e:
        print(f.__name__, shown, type(e).__name__, e)
    else:
        print(f.__name__, shown, answer % (10**9 + 7))


numbers = [0, 1, 7, 2**62, 2**63 - 1, 2**63, 2**64, 10**30, -1, -10**30, True, 1.5, 'x', None]
for f in (math.comb, math.perm):
    for n in numbers:
        for k in numbers:
            is_long = isinstance(n, int) and isinstance(k, int) and 10 < k < 2**63 and n >= k
            if is_long and not (f is math.comb and n - k < 10):
                continue
            if k is None and isinstance(n, int) and 100 < n < 2**63:
                continue
            attempt(f, n, k)
    attempt(f, 10**30, 10**30 - 3)
    attempt(f, 5)
    attempt(f)
    attempt(f, 1, 2, 3)
    attempt(f, 300, 150)
    attempt(f, 2**70, 200)
