# Contexts: what they keep, what they raise, and what they remember.
from decimal import *
import decimal


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


print(getcontext())
print(BasicContext)
print(ExtendedContext)
context = Context(prec=5, rounding=ROUND_DOWN, Emin=-9, Emax=9, traps=[])
setcontext(context)
for a, b in ((1, 3), (1, 0), (0, 0), (10 ** 9, 10), ("1e-9", 3), ("1e-9", 8),
             ("1e-12", "1e9"), ("-1e9", "1e-5")):
    getcontext().clear_flags()
    print(Decimal(a) / Decimal(b), getcontext())
for name in ("sNaN12", "-NaN", "Infinity", "x", "1e-12", "12345678"):
    getcontext().clear_flags()
    print(Decimal(name), +Decimal(name), getcontext().flags[InvalidOperation],
          Decimal(name).number_class(), Decimal(name).as_tuple())
print(getcontext().traps)
print(len(getcontext().flags), list(getcontext().flags)[:2],
      getcontext().flags == Context().flags, Inexact in context.flags,
      dict(getcontext().flags)[Rounded])
getcontext().traps[Inexact] = True
attempt(lambda: Decimal(1) / 3)
attempt(lambda: Decimal(1) / 2)
getcontext().traps[FloatOperation] = True
attempt(lambda: Decimal(0.5))
attempt(lambda: Decimal("0.5") == 0.5)
attempt(lambda: Decimal("0.5") < 0.7)
setcontext(Context())
attempt(lambda: Decimal("1e999999") * 10)
attempt(lambda: Decimal(1) / 0)
attempt(lambda: Decimal("sNaN") + 1)
attempt(lambda: hash(Decimal("sNaN")))
attempt(lambda: Decimal("NaN") < 1)
attempt(lambda: Decimal("sNaN") == 1)
attempt(lambda: float(Decimal("sNaN")))
for name, value in (("prec", 0), ("prec", "a"), ("Emin", 1), ("Emax", -1),
                    ("capitals", 2), ("clamp", 5), ("rounding", "UP"),
                    ("traps", 5), ("flags", [int])):
    attempt(lambda: setattr(getcontext(), name, value))
attempt(lambda: delattr(getcontext(), "prec"))
attempt(lambda: getcontext().flags[ValueError])
attempt(lambda: Context(prec=3).create_decimal("1.23456"))
attempt(lambda: Context(prec=3, traps=[Rounded]).create_decimal("1.23456"))
attempt(lambda: Context().add("1", 2))
attempt(lambda: Context(prec=2).add(1, 200))
attempt(lambda: setcontext(5))
attempt(lambda: Decimal([1]))
attempt(lambda: Decimal((2, (1,), 0)))
attempt(lambda: Decimal((0, (1, 10), 0)))
attempt(lambda: Decimal((0, (1,), "x")))
attempt(lambda: Decimal(object()))
attempt(lambda: Decimal(1).quantize(1, "x"))
attempt(lambda: round(Decimal("2.5"), "a"))
attempt(lambda: f"{Decimal(1):q}")
with localcontext(Context(prec=4)) as inner:
    print(Decimal(2).sqrt(), inner.prec, inner is getcontext())
with localcontext() as inner:
    inner.prec = 50
    print(Decimal(1).exp())
    print(Decimal(2).ln(), Decimal(2).log10())
print(Decimal(1).exp(), getcontext().prec)
print(DecimalTuple, Context().copy().prec, HAVE_THREADS, MAX_PREC)

c = Context()
for flag in c.flags:
    c.flags[flag] = True
print(c)
