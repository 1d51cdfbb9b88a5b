# Nearly every character, as each method of str sees it (ideographs are many and
# alike). What is printed is how many have the property, and one number for which.
blocks = ["".join(map(chr, range(first, first + 0x800)))
          for first in [*range(0, 0xD800, 0x800), *range(0xE000, 0x20000, 0x800),
                        0x2A000, 0x2E800, 0x2F800, 0x31000, 0x32000, 0xE0000, 0x10F800]]
tests = [str.isalpha, str.isalnum, str.isdecimal, str.isdigit, str.isnumeric,
         str.isspace, str.isprintable, str.isupper, str.islower, str.istitle,
         str.isidentifier]
for test in tests:
    found = "".join(["".join(filter(test, block)) for block in blocks])
    print(test.__name__, len(found), hash(found))
    if test is str.isdecimal:
        print("digits", "".join([str(int(c)) for c in found]))
        print("float", sum([float(c) for c in found]))
text = "".join(blocks)
found = "".join([c for c in text if ("a" + c).isidentifier()])
print("in a name", len(found), hash(found))
print("repr", hash(repr(text)), len(text.split()), len(text.splitlines()))
