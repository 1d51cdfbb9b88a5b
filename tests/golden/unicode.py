#!/usr/bin/env python3
"""What CPython's str and unicodedata say of every character that is assigned, and
of texts of them in normal form KC, as two check sums.

    unicode.py --check ../unit/python/unicode_golden.h

looks for them in the line of this Python's version; without an argument it
prints that line.
"""
import sys
import unicodedata
import zlib

TEXTS = 50000
# What else there is, is not assigned or for private use.
CHARACTERS = [(0, 0x34000), (0xE0000, 0xE1000), (0xF0000, 0xF1000), (0x10F000, 0x110000)]
# First and last characters of what is taken apart, put together and ordered.
PARTS = [(0x20, 0x600), (0x600, 0x1100), (0x1100, 0x1200), (0x1E00, 0x2400),
         (0x3000, 0x3400), (0xAC00, 0xAD00), (0xF900, 0xFFFF), (0x10500, 0x11F00),
         (0x16100, 0x16E00), (0x1CC00, 0x1CD00), (0x1D100, 0x1D400), (0x300, 0x370)]


def line_of(c):
    s = chr(c)
    bits = [s.isalpha(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isprintable(),
            s.isupper(), s.islower(), s.istitle() and not s.isupper(), False,
            s.isidentifier() and s != "_", ("a" + s).isidentifier(), s.isspace()]
    flags = sum(bit << i for i, bit in enumerate(bits))
    cases = [",".join("%x" % ord(x) for x in case)
             for case in (s.upper(), s.lower(), s.title(), s.casefold())]
    return "%x %x %d %s\n" % (c, flags, unicodedata.decimal(s, 255), " ".join(cases))


def characters():
    total = 0
    for first, last in CHARACTERS:
        for block in range(first, last, 0x1000):
            lines = "".join(map(line_of, range(block, block + 0x1000)))
            total = zlib.crc32(lines.encode(), total)
    return total


def randoms():
    state = 1
    while True:
        state ^= state << 13 & 2 ** 64 - 1
        state ^= state >> 7
        state ^= state << 17 & 2 ** 64 - 1
        yield state >> 33


def forms():
    total, numbers = 0, randoms()
    for _ in range(TEXTS):
        text = ""
        for _ in range(next(numbers) % 7 + 1):
            first, last = PARTS[next(numbers) % len(PARTS)]
            text += chr(first + next(numbers) % (last - first))
        total = zlib.crc32(unicodedata.normalize("NFKC", text).encode() + b"\n", total)
    return total


def main():
    line = "    {%d%d, 0x%08x, 0x%08x}," % (*sys.version_info[:2], characters(), forms())
    if sys.argv[1:2] != ["--check"]:
        print(line)
    elif line + "\n" not in open(sys.argv[2], encoding="utf-8"):
        sys.exit("%s has no line\n%s" % (sys.argv[2], line))


main()
