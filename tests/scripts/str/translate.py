# Tables for str.translate, and what any mapping makes of a text.
def attempt(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


table = str.maketrans("abc", "xyz", "d")
print(table)
attempt(lambda: "aabbccdd éa".translate(table))
attempt(lambda: "hello".translate({104: "J", 101: None, 108: 76, ord("o"): "öö"}))
attempt(lambda: str.maketrans({"a": 1, 98: None, "é": "ee"}))
attempt(lambda: "abé".translate(str.maketrans({"a": "1", 98: None, "é": "ee"})))
attempt(lambda: "x".maketrans("a", "b"))
for args in ((), (1,), ("a",), ("ab", "c"), (1, "a"), ("a", 1), ("a", "b", 3), ("a", "b", None), ({"ab": 1},), ({1.5: 1},), (1, 2, 3, 4)):
    attempt(lambda: str.maketrans(*args))
for bad in (None, 5, [], {97: 1.5}, {97: -1}, {97: 10 ** 10}, "text", [str(n) for n in range(200)]):
    attempt(lambda: "abc".translate(bad))


class Upper:
    def __getitem__(self, code):
        print("asked for", code)
        if code == 98:
            raise LookupError("no b")
        if code == 33:
            raise ValueError("no exclamation")
        return chr(code).upper()


attempt(lambda: "abc".translate(Upper()))
attempt(lambda: "a!".translate(Upper()))
attempt(lambda: "abc".translate())
attempt(lambda: "abc".translate({}, 1))
shift = str.maketrans("abcdefghijklmnopqrstuvwxyz", "defghijklmnopqrstuvwxyzabc")
print("the quick brown fox".translate(shift), "".translate(shift))
