#!/usr/bin/env python3
"""Writes ../unit/python/numbers_golden.h: what CPython says about numbers.

    PYTHONHASHSEED=0 python3 numbers_golden.py > ../unit/python/numbers_golden.h

With --check FILE compares instead, so that a CPython at hand can confirm what
is checked in. The numbers are the same from 3.11 on.
"""
import math
import random
import struct
import sys

SEEDS = ["0", "1", "7", "-7", "4294967295", "4294967296", "-1099511627779",
         "18446744073709551616", "-1000000000000000000000000000000",
         str(7 ** 2000)]
TEXT_SEEDS = ["", "abc", "привет", "x" * 200]
FLOAT_SEEDS = [1.5, -0.25, 1e300]

DRAWS = [
    lambda r: r.random(),
    lambda r: r.uniform(2.5, 7.0),
    lambda r: r.expovariate(1.5),
    lambda r: r.gauss(1.0, 2.0),
    lambda r: r.gauss(0.0, 1.0),
    lambda r: r.normalvariate(0.0, 1.0),
    lambda r: r.lognormvariate(0.0, 0.5),
    lambda r: r.triangular(1.0, 4.0, 2.5),
    lambda r: r.gammavariate(2.5, 1.0),
    lambda r: r.gammavariate(1.0, 3.0),
    lambda r: r.gammavariate(0.4, 1.0),
    lambda r: r.betavariate(2.0, 3.0),
    lambda r: r.vonmisesvariate(1.0, 4.0),
    lambda r: r.paretovariate(3.0),
    lambda r: r.weibullvariate(1.0, 1.5),
    lambda r: float(r.getrandbits(7)),
    lambda r: float(r.getrandbits(50)),
    lambda r: float(r.randrange(10)),
    lambda r: float(r.randrange(2 ** 33 + 1)),
    lambda r: float(r.choices(range(17))[0]),
    lambda r: float(r.getrandbits(100) >> 50),
    lambda r: float(r.randrange(3 ** 60) % 1000003),
    lambda r: float(sum(i * x for i, x in enumerate(r.sample(range(50), 8)))),
    lambda r: float(sum(i * x for i, x in enumerate(r.sample(range(9999), 8)))),
]
ROUNDS = 40          # 24 draws each: more than one generation of 624 words

FLOATS = [0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 2 ** -44, 5e-324, 2.2250738585072014e-308,
          1.7976931348623157e308, 1e16, 9999999999999998.0, 123456789012345680.0,
          1e22, 1e23, 0.0001, 0.00001, 9007199254740993.0, 4.35, 0.57, 2.675,
          math.inf, -math.inf, math.nan, 1e-5, 100.0, 5e-7, 2.0 ** 70]

SPECS = ["", "e", "f", "g", "%", "n", ".0f", ".2f", ".3e", ".3g", ".3", "10.3f",
         "<12", "^12.1f", "*>+12.2f", "=+12.2f", "012.3f", ",.2f", "_.1f", "015,.1f",
         "#.0f", "#.3g", "#g", "#", "E", "G", "F", "z.0f", " .1f", ".12", ".1", "010",
         "+", ".17g", "\u00e9^14", "%%", "d", "q", ".", "5.", ",n", "_,", "abc"]

ROUNDED = [(2.675, 2), (2.5, 0), (-2.5, 0), (0.5, 0), (1.5, 0), (1250.0, -2), (1350.0, -2),
           (25.0, -1), (35.0, -1), (99.9, -1), (5e22, -22), (1e308, -308), (5.5, 400),
           (55.0, -400), (0.15, 1), (1e-320, 322), (-0.04, 1), (123456.789, -3), (999.5, -3)]

PARSED = ["1", "1.", ".5", "", ".", "1e5", "1e", "1_0", "_1", "1_", "1__0", "1_.5",
          " 12\t\n", "\u00a01\u2003", "inf", "-Infinity", "nan", "infin", "0x10", "1e400",
          "-1e-400", "1 2", "--1", "1e-05", "\x1c3", "1\x00", "4.9e-324", "2.4703282292062327e-324",
          "0.1000000000000000055511151231257827021181583404541015625"]

DIVISIONS = [(7.0, 2.0), (-7.0, 2.0), (7.0, -2.0), (0.0, -3.0), (1.0, 0.1), (-1.0, 0.1),
             (5.0, math.inf), (-5.0, math.inf), (1e300, 1e-300), (-0.0, 3.0), (6.0, 3.0)]

INTS = [0, 1, -1, -2, 2 ** 61 - 1, 2 ** 61 - 2, -(2 ** 61 - 1), 2 ** 63 - 1, -2 ** 63, 12345]
TEXTS = ["", "a", "abc", "12345678", "\u00e9t\u00e9", "привет", "日本", "\U0001f600", "a" * 100,
         "\u0100", "\xff", "x\u0100\U0010ffff", "Task-1"]
RUNS = [(), (1,), (1, 2, 3), (-2, -1, 0), tuple(range(100))]


def quoted(text):
    """A C string of `text` in UTF-8; octal escapes do not run on."""
    return '"%s"' % "".join(chr(b) if 32 <= b < 127 and b not in b'"\\?' else "\\%03o" % b
                            for b in text.encode())


def bits(x):
    return "0x%016xu" % struct.unpack("<Q", struct.pack("<d", x))


def signed(n):
    return "INT64_MIN" if n == -2 ** 63 else "INT64_C(%d)" % n


def table(name, fields, rows):
    print("static const struct {\n    %s\n} %s[] = {" % (fields, name))
    for row in rows:
        print("    { %s }," % ", ".join(row))
    print("};\n")


def draws_of(seed):
    r = random.Random(seed)
    values = [draw(r) for _ in range(ROUNDS) for draw in DRAWS]
    # The first five as they are, all of them folded into one word.
    fold = 0
    for v in values:
        fold = (fold * 31 + struct.unpack("<Q", struct.pack("<d", v))[0]) % 2 ** 64
    return [bits(v) for v in values[:5]], "0x%016xu" % fold


def random_rows(seeds, shown):
    for seed in seeds:
        first, fold = draws_of(seed)
        yield shown(seed), "{ %s }" % ", ".join(first), fold


def formatted(value, spec):
    try:
        return quoted(format(value, spec)), "true"
    except ValueError as error:
        return quoted(str(error)), "false"


def parsed(text):
    try:
        return bits(float(text)), "true"
    except ValueError:
        return "0", "false"


def rounded(value, digits):
    try:
        return bits(round(value, digits)), "true"
    except OverflowError:
        return "0", "false"


def write():
    print("/* Written by tests/numbers/numbers_golden.py from CPython. */\n"
          "/* clang-format off */\n"
          "#include <stdbool.h>\n#include <stdint.h>\n")
    print("enum { GOLDEN_ROUNDS = %d, GOLDEN_DRAWS = %d };\n" % (ROUNDS, len(DRAWS)))
    fields = "const char *seed; uint64_t first[5]; uint64_t fold;"
    table("GOLDEN_INT_SEEDS", fields, random_rows(map(int, SEEDS), lambda s: quoted(str(s))))
    table("GOLDEN_TEXT_SEEDS", fields, random_rows(TEXT_SEEDS, quoted))
    table("GOLDEN_FLOAT_SEEDS", fields.replace("const char *", "double "),
          random_rows(FLOAT_SEEDS, repr))
    table("GOLDEN_REPRS", "uint64_t bits; const char *text;",
          ((bits(x), quoted(repr(x))) for x in FLOATS))
    values = [0.0, -0.0, 1.0, -2.25, 1234567.891, 99999.5, 1e-7, 1e22, 9.5, math.inf, -math.nan]
    table("GOLDEN_FORMATS", "uint64_t bits; const char *spec; const char *text; bool ok;",
          ((bits(x), quoted(s), *formatted(x, s)) for x in values for s in SPECS))
    table("GOLDEN_INT_FORMATS", "int64_t value; const char *spec; const char *text; bool ok;",
          ((signed(n), quoted(s), *formatted(n, s)) for n in (0, -7, 1234567, 255) for s in
           ("", "d", "5", "05", "+", " ", "x", "X", "#x", "#o", "b", "#b", "_b", "_x", ",", "_",
            "012,", "011,d", "^9", "*<9", "=+8", "#010x", "n", "q", ".3", "z", ",x", "s")))
    table("GOLDEN_TEXT_FORMATS", "const char *value; const char *spec; const char *text; bool ok;",
          ((quoted(t), quoted(s), *formatted(t, s)) for t in ("", "abc", "привет") for s in
           ("", "s", "5", ">8", "^7", "*<8", ".2", "08", "8.2", "=5", "+", " ", ",", "#", "z", "d")))
    table("GOLDEN_ROUNDS_OF", "uint64_t bits; int digits; uint64_t result; bool ok;",
          ((bits(x), str(n), *rounded(x, n)) for x, n in ROUNDED))
    table("GOLDEN_PARSES", "const char *text; unsigned length; uint64_t result; bool ok;",
          ((quoted(t), str(len(t.encode())), *parsed(t)) for t in PARSED))
    table("GOLDEN_DIVISIONS", "uint64_t a, b, quotient, remainder;",
          ((bits(a), bits(b), *map(bits, divmod(a, b))) for a, b in DIVISIONS))
    table("GOLDEN_INT_HASHES", "int64_t value; int64_t hash;",
          ((signed(n), signed(hash(n))) for n in INTS))
    table("GOLDEN_FLOAT_HASHES", "uint64_t bits; int64_t hash;",
          ((bits(x), signed(hash(x))) for x in FLOATS if x == x))
    table("GOLDEN_TEXT_HASHES", "const char *text; int64_t hash; int64_t of_bytes;",
          ((quoted(t), signed(hash(t)), signed(hash(t.encode()))) for t in TEXTS))
    table("GOLDEN_TUPLE_HASHES", "int first, count; int64_t hash;",
          ((str(t[0] if t else 0), str(len(t)), signed(hash(t)))
           for t in RUNS))
    table("GOLDEN_SET_HASHES", "int first, count; int64_t hash;",
          ((str(t[0] if t else 0), str(len(t)), signed(hash(frozenset(t))))
           for t in RUNS))
    big = 7 ** 100
    print("/* 7 ** 100, and minus that. */")
    print("static const uint64_t GOLDEN_BIG[] = { %s };" % ", ".join(
        "0x%xu" % (big >> s & 2 ** 64 - 1) for s in range(0, big.bit_length(), 64)))
    print("static const int64_t GOLDEN_BIG_HASH = %s;" % signed(hash(big)))
    print("static const int64_t GOLDEN_BIG_MINUS_HASH = %s;" % signed(hash(-big)))


def check(path):
    import contextlib
    import io
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        write()
    with open(path, encoding="utf-8") as f:
        if f.read() != text.getvalue():
            sys.exit("%s differs from what Python %s says" % (path, sys.version.split()[0]))


if sys.argv[1:2] == ["--check"]:
    check(sys.argv[2])
else:
    write()
