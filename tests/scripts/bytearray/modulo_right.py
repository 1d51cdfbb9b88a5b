# A bytearray to the right of % formats nothing, whoever stands to its left.
class Declines(bytes):
    def __mod__(self, other):
        return NotImplemented


class Text(str):
    def __mod__(self, other):
        return NotImplemented


for left in (Declines(b"%s"), Text("%s"), 5, None, [b"%s"]):
    try:
        print(left % bytearray(b"x"))
    except TypeError as e:
        print(e)
    try:
        left %= bytearray(b"x")
    except TypeError as e:
        print(e)
print(b"<%s>" % bytearray(b"x"), bytearray(b"<%s>") % bytearray(b"x"))
