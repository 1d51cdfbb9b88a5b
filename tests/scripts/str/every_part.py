"""Parts of every length up to 9, found, counted and replaced in texts of
every length up to 27: held against what is done character by character."""


def fits(text, part, at):
    for i in range(len(part)):
        if text[at + i] != part[i]:
            return False
    return True


def places(text, part):
    return [at for at in range(len(text) - len(part) + 1) if fits(text, part, at)]


def apart(text, part):
    """Where it is found one behind the other."""
    found = []
    for at in places(text, part):
        if not found or at >= found[-1] + len(part):
            found.append(at)
    return found


def replaced(text, part, other):
    out, done = [], 0
    for at in apart(text, part):
        out += list(text[done:at]) + list(other)
        done = at + len(part)
    return "".join(out + list(text[done:]))


def check(text, part):
    where = places(text, part)
    assert text.find(part) == (where[0] if where else -1), (text, part)
    assert text.rfind(part) == (where[-1] if where else -1), (text, part)
    assert (part in text) == bool(where)
    assert text.count(part) == len(apart(text, part))
    assert text.startswith(part) == (0 in where)
    assert text.endswith(part) == (len(text) - len(part) in where)
    for other in "", "жy", "0123456789":
        assert text.replace(part, other) == replaced(text, part, other)
        assert other.join(text.split(part)) == replaced(text, part, other)
    if len(where) > 1:
        assert text.find(part, where[0] + 1) == where[1]
        assert text.index(part, where[1]) == where[1]
        assert text.find(part, 0, where[0] + len(part) - 1) == -1


count = 0
for letters in "ab", "aab", "abcabd", "жd", "\0a", "a\U0001f600":
    line = "".join(letters[i * i % 7 % len(letters)] for i in range(40))
    for size in 1, 2, 8, 9, 16, 27:
        text = line[:size]
        for width in range(1, 10):
            for at in range(0, size - width + 1, 4):
                check(text, text[at:at + width])
                check(text, text[at:at + width - 1] + "c")
                count += 2
print(count)  # expect: 1380

pieces = ["", "a", "bc", "ж", "0123456789abcdef", "x" * 70, "\U0001f600" * 20]
for between in pieces:
    for first in pieces:
        for second in pieces:
            both = first + second
            assert list(both) == list(first) + list(second)
            three = between.join([first, second, first])
            assert list(three) == (list(first) + list(between) + list(second)
                                   + list(between) + list(first))
            assert three == f"{first}{between}{second}{between}{first}"
            assert three[len(first):len(three) - len(first)] == between + second + between
            assert hash(three) == hash("".join(list(three)))
print("joined")  # expect: joined
print(hash("word1"), hash("word12345"), hash("привет"), hash("x" * 33), hash("é"), hash(b"1234567"))
# expect: 7901640876572044881 9147302151102405744 -3605390460576427355 3129705393707619204 6047309291227476195 -6684075128579576191
