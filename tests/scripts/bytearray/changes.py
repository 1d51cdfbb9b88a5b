def attempt(text):
    b = bytearray(range(10))
    try:
        exec(text, {"b": b})
        print(text, "=>", list(b))
    except Exception as error:
        print(text, "=>", type(error).__name__, error, list(b))


for text in """b[0] = 255|b[-1] = 7|b[99] = 1|b[0] = 256|b[0] = -1|b[0] = 'x'|b[0] = None|b['x'] = 1
b[1:3] = b'abc'|b[1:3] = [1]|b[:] = b''|b[2:2] = bytearray(b'xy')|b[5:2] = b'z'|b[::2] = b'ABCDE'|b[::2] = b'AB'
b[::-1] = range(10)|b[1:3] = 5|b[1:3] = 'xy'|b[1:3] = [300]|b[1:3] = b|b[8:] = b * 2|del b[0]|del b[-1]|del b[50]
del b[2:5]|del b[::2]|del b[::-3]|del b[:]|b += b'x'|b += [1]|b += 'x'|b *= 2|b *= 0|b *= -1|b *= 'x'|b += bytearray(b'q')
b[3:1:-1] = b'..'|b[1:9:3] = (7, 8, 9)|b[0:0] = (x for x in (1, 2))|b[2:4] = memoryview(b'zz')|b.extend(memoryview(b'zz'))""".replace("\n", "|").split("|"):
    attempt(text)

first = bytearray(b"abc")
second = first
first += b"d"
print(second, first is second)
kept = bytes(first)
first[0] = 122
print(kept, first)
walk = iter(first)
print(next(walk))
first.append(33)
print(list(walk), list(walk))


class Named(bytearray):
    def shout(self):
        return self.upper()


named = Named(b"abc")
print(named, named.shout(), type(named[:2]), named == b"abc", isinstance(named, bytearray))


class Index:
    def __index__(self):
        return 65


array = bytearray([Index(), 66])
array.append(Index())
array[0] = Index() if False else 90
print(array, array[Index() - 65:] if hasattr(Index, "__sub__") else array.find(Index()))
