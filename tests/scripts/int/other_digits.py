def attempt(read, *arguments):
    try:
        print(repr(read(*arguments)))
    except Exception as error:
        print(type(error).__name__, ascii(str(error)))


for text in ["١٢", "१२_३", "１２", "1\u00a0", "\u3000-７\u2003", "0x１f", "๑e๓", "٣.١٤",
             "inf\u3000", "１_０", "１__０", "²", "Ⅷ", "一", "\x1c1", "\x0b1", "1\x85", "",
             "\u00a0", "я" * 400, "x" * 300, b" 12 ", b"1_2", b"a", b"\x1c1", b"\xff",
             b"\xd9\xa1", b"y" * 400, b"0x1f", b"1e5", b"nan", b""]:
    attempt(int, text)
    attempt(float, text)
attempt(int, "0x１f", 16)
attempt(int, "０x1f", 0)
attempt(int, b"0b101", 0)
attempt(int, "٣٣", 4)
attempt(int, "𝟙𝟚", 3)
