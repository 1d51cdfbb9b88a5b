# Every character there is in each case, alone and in a row. A sigma is small in
# another way at the end of a word: what is a part of a word and what is skipped
# shows in it.
blocks = ["".join(map(chr, range(first, first + 0x800)))
          for first in range(0, 0x110000, 0x800) if first != 0xD800]
text = "".join(blocks)
styles = [str.upper, str.lower, str.title, str.capitalize, str.swapcase, str.casefold]
for style in styles:
    whole = style(text)
    alone = " ".join([" ".join(map(style, block)) for block in blocks])
    print(style.__name__, len(whole), hash(whole), len(alone), hash(alone))
parts = "".join(["aΣ" + c + " aΣ" + c + "a " for c in text])
lower = parts.lower()
print(lower.count("ς"), hash(lower), hash(parts.title()))
