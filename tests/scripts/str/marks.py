# Each code point of a text is found, whatever its width and place.
import random

pieces = ["a", "é", "€", "😀", "\x00", "߿", "ࠀ", "￿"]
random.seed(5)
for length in (0, 1, 15, 16, 17, 31, 32, 33, 64, 300):
    points = [random.choice(pieces) for i in range(length)]
    text = "".join(points)
    assert len(text) == length
    assert [text[i] for i in range(length)] == points
    assert [text[-i - 1] for i in range(length)] == points[::-1]
    for start in range(0, length + 1, 7):
        for end in range(start, length + 1, 5):
            assert text[start:end] == "".join(points[start:end])
            assert text.find("€", start, end) == (
                points.index("€", start, end) if "€" in points[start:end] else -1
            )
    assert text[::-1] == "".join(points[::-1])
    assert text[3::4] == "".join(points[3::4])
    for other in ("x", "é" * 15, "ab€" * 20):
        for both in (text + other, other + text):
            assert [both[i] for i in range(len(both))] == list(both)
    for times in (2, 3, 7):
        many = text * times
        assert [many[i] for i in range(len(many))] == points * times
    assert text.encode().decode() == text
    assert list(text.upper()) == [text.upper()[i] for i in range(len(text.upper()))]


class Name(str):
    pass


name = Name("имя, которое длиннее шестнадцати")
name.note = "seen"
print(name[5:12], name[-1], name.note)  # expect: которое и seen
constant = "постоянный текст программы, и не короткий"
print(constant[11:16], constant[-8:])  # expect: текст короткий
print(f"{constant[17:26]}|{name[20]}|")  # expect: программы| |
