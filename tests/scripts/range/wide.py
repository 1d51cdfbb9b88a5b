# Bounds, steps and lengths beyond 64 bits.
def show(*values):
    print(*values)


def fails(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


show(range(2**64)[2**63])
show(range(2**64)[-1], range(2**64)[10:2**63:2**62])
show(2**63 in range(2**64), list(range(2**64, 2**64+5, 2)))
show(list(reversed(range(2**64, 2**64+5, 2))), range(2**64).index(2**63), range(2**70).count(5))
show(range(2**64) == range(2**64), hash(range(2**64)) == hash(range(2**64)))
show(range(0, 2**64, 3), bool(range(2**64)), range(-2**65, 2**65)[0])
it = iter(range(2**64)); print(next(it), it.__length_hint__())
a, b = range(2**64, 2**64+2); print(a, b)
show(range(2**63-10, 2**63-1, 7)[::2], range(10)[::2**70], range(10)[2**70:], range(10)[-2**70:2**80:2**90])
show(range(-2**63, 2**63), range(-2**63, 2**63)[5], range(-2**63, 2**63)[-1], 5 in range(-2**63, 2**63))
show(range(5, 0, -2**63), list(range(5, 0, -2**63)), list(reversed(range(5,0,-2**63))), list(range(2**63-1, -2**63, -2**63)))
show(True in range(2**65), "a" in [range(2**65)])
show(range(2**65).index(1.5) if 0 else 1, range(0, 2**65, 2).count(3), range(2**65, 0, -2).index(2))
show(range(True, 2**64), range(2**64).start, range(2**64).stop, range(2**64, 3, -2**70).step, type(iter(range(2**64))), type(range(2**64)), isinstance(range(2**64), range))
show(range(2**64, 0) == range(0), hash(range(2**64,0)) == hash(range(0)), range(2**64, 2**64+1) == range(2**64, 2**64+1, 2**80), hash(range(2**64, 2**64+1)) == hash(range(2**64, 2**64+1, 2**80)), {range(2**65): 1}[range(2**65)], range(2**64) != range(3), hash(range(2**64)), hash(range(2**65, 2**66, 3)))
r = iter(range(2**64, 2**64+2)); print(next(r), r.__length_hint__(), list(r), next(r, None))
show(sum(range(2**64, 2**64+10)), max(range(2**64, 2**64+10)), sorted(range(2**64+3, 2**64, -1)), tuple(range(2**64, 2**64+3)), [*range(2**64, 2**64+2)], set(range(2**64,2**64+2)))
show(list(enumerate(range(2**64, 2**64+2))), list(zip(range(2**64), 'ab')), list(map(str, range(2**64, 2**64+2))))
for i in range(2**63, 2**63+3): print(i)
for i in range(2**66, 2**66-9, -4): print(i)
match range(2**64, 2**64+2):
    case [a, b]: print(a, b)


class Big:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n


print(range(Big(2**70)), range(2**70)[Big(2**69)], range(2**70)[Big(2**69):Big(2**69):Big(3)], slice(Big(2**69), None).indices(2**70))
for f in (lambda: len(range(2**64)), lambda: range(2**64)[2**64], lambda: range(2**64)[-2**64 - 1], lambda: range(2**64)['a'],
          lambda: range(2**64)[::0], lambda: range(2**64)[1:'a'], lambda: range(2**65).index(-1), lambda: range(0, 2**65, 0),
          lambda: slice(1, 2).indices(-2**70), lambda: range(3)[Big(2**70)], lambda: range(2**64, 2.5), lambda: [1][Big(2**70)],
          lambda: next(iter(range(2**64, 0)))):
    fails(f)
raise ValueError(range(2**64, 5, -3))
