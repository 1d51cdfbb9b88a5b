# Nearly every character in each case, alone and in a row (ideographs are many and
# alike). A sigma is small in another way at the end of a word: what is a part of
# a word and what is skipped shows in it.
blocks = ["".join(map(chr, range(first, first + 0x800)))
          for first in [*range(0, 0xD800, 0x800), *range(0xE000, 0x20000, 0x800),
                        0x2A000, 0x2E800, 0x2F800, 0x31000, 0x32000, 0xE0000, 0x10F800]]
text = "".join(blocks)
styles = [str.upper, str.lower, str.title, str.capitalize, str.swapcase, str.casefold]
for style in styles:
    whole = style(text)
    alone = " ".join([" ".join(map(style, block)) for block in blocks])
    print(style.__name__, len(whole), hash(whole), len(alone), hash(alone))
parts = "".join(["aΣ" + c + " aΣ" + c + "a " for c in text])
lower = parts.lower()
print(lower.count("ς"), hash(lower), hash(parts.title()))
