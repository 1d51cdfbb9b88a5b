# Names are compared in normal form KC; texts are not.
ﬁ = 3
print(fi)
ℌ = 4
print(H)
Å = "angstrom sign"
print(Å, Å)


class Thing:
    ª = 5

    def ℓ(self, ſ=1, *, ℂ=2):
        return ſ, ℂ


thing = Thing()
print(thing.a, Thing.a, thing.l(s=6, C=7), thing.ℓ(ſ=8))
print(hasattr(thing, "ª"), hasattr(thing, "a"), getattr(thing, "ª", "not normalised"))
thing.ⅷ = 9
print(thing.viii, vars(thing))


def outer():
    ﬂ = 1

    def inner():
        nonlocal fl
        fl += 1
        return ﬂ

    return inner() + fl


print(outer(), f"{ﬁ}", f"{ﬁ=}")
import math as ｍ
print(m.sqrt(16), ｍ.ﬂoor(2.5))
from math import ｐｉ as ᵖ
print(p > 3)
try:
    print(ﬀ)
except NameError as ｅ:
    print(e)
try:
    thing.ﬀ
except AttributeError as e:
    print(e)
try:
    thing.l(ﬀ=1)
except TypeError as e:
    print(e)
가 = "syllable"
print(가)
for 𝕩 in [1]:
    print(x, [y for y in [𝕩]], (lambda ｚ: z)(2))
del ﬁ
try:
    fi
except NameError as e:
    print(e)
