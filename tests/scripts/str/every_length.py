"""Texts of every length up to 80, cut, split and given another case: held
against what is done character by character."""

LETTERS = [
    "ascii Text, x=1;",
    "Съешь ещё, да;",
    "aЖ€\N{GRINNING FACE} ;",
    "\N{LATIN SMALL LETTER SHARP S}ŉ;ǆ \N{KELVIN SIGN}i\u0307",
    "\0;a ",
]


def characters(letters, count):
    return [letters[i * 7 % len(letters)] for i in range(count)]


def put_together(part):
    text = ""
    for c in part:
        text += c
    return text


def cut(chars, by):
    parts = [[]]
    for c in chars:
        if c == by:
            parts.append([])
        else:
            parts[-1].append(c)
    return [put_together(part) for part in parts]


def words(chars):
    parts = [[]]
    for c in chars:
        if not c.isspace():
            parts[-1].append(c)
        elif parts[-1]:
            parts.append([])
    return [put_together(part) for part in parts if part]


def check_cuts(chars, text):
    for at in range(len(chars)):
        assert text[at] == chars[at]
        assert text[at - len(chars)] == chars[at]
    size = len(chars)
    for start in None, 0, 1, 2, size // 3, -3, size - 1, size + 5, -size - 5:
        for stop in None, 0, 3, 9, 17, size // 2, -1, size, 10**30, -(10**30):
            for step in None, 1, -1, 3:
                part = chars[start:stop:step]
                assert text[start:stop:step] == put_together(part)
                assert len(text[start:stop:step]) == len(part)


def check(letters, size):
    chars = characters(letters, size)
    text = put_together(chars)
    assert len(text) == size and "".join(chars) == text
    check_cuts(chars, text)
    for by in ";", " ", "a", "\0", "Ж":
        assert text.split(by) == cut(chars, by)
        assert text.split(by, size) == cut(chars, by)
        assert text.rsplit(by) == cut(chars, by)
        assert by.join(cut(chars, by)) == text
        assert text.count(by) == len(cut(chars, by)) - 1
    assert text.split() == text.split(None) == words(chars)
    assert text.upper() == put_together([c.upper() for c in chars])
    assert text.lower() == put_together([c.lower() for c in chars])
    assert text.casefold() == put_together([c.casefold() for c in chars])


for letters in LETTERS:
    for size in range(81):
        check(letters, size)
print("as character by character")  # expect: as character by character

every = "".join(chr(i) for i in range(128))
for size in range(2, 17):
    for at in range(0, 128, size):
        part = every[at:at + size]
        assert part.upper() == put_together([c.upper() for c in part])
        assert part.lower() == put_together([c.lower() for c in part])
        for c in part:
            assert part.split(c) == [part[:part.find(c)], part[part.find(c) + 1:]]
print([len(word) for word in every.split()])  # expect: [9, 14, 95]
