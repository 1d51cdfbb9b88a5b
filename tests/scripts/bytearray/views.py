def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abcdefgh")
view = memoryview(data)
print(len(view), view[0], view[-1], view.tobytes(), view.tolist(), view.nbytes, view.readonly, view.format)
print(view.itemsize, view.ndim, view.shape, view.strides, view.suboffsets, view.c_contiguous, view.obj is data)
part = view[2:5]
part[0] = ord("X")
part[1:] = b"YZ"
print(data, bytes(part), part == b"XYZ", b"XYZ" == part, part == bytearray(b"XYZ"), part != view)
print(view[::2].tobytes(), view[::-1].tolist(), view[1:7][1:3].tobytes(), view[::2].contiguous, view[::3].strides)
print(view.hex(), view.hex(":"), 88 in view, list(view)[:2], sum(view), max(view), [b for b in part])
attempt(lambda: data.append(1))
attempt(lambda: data.clear())
attempt(lambda: view[100])
attempt(lambda: view["x"])
attempt(lambda: view.__setitem__(0, 256))
attempt(lambda: view.__setitem__(0, "x"))
attempt(lambda: view.__setitem__(slice(0, 2), b"abc"))
attempt(lambda: view.__setitem__(slice(0, 2), 5))
attempt(lambda: hash(view))
attempt(lambda: view < view)
attempt(lambda: memoryview("x"))
attempt(lambda: memoryview(5))
attempt(lambda: memoryview())
part.release()
part.release()
attempt(lambda: part[0])
attempt(lambda: len(part))
attempt(lambda: bytes(part))
print(part == part, part == view)
view.release()
data.append(33)
print(data)
fixed = memoryview(b"abc")
print(fixed.readonly, hash(fixed) == hash(b"abc"), fixed[1:], fixed == b"abc") if False else print(fixed.readonly, hash(fixed) == hash(b"abc"), fixed == b"abc")
attempt(lambda: fixed.__setitem__(0, 1))
with memoryview(data) as inside:
    inside[0] = 65
    print(inside.toreadonly().readonly, bytes(inside[:3]))
attempt(lambda: inside[0])
data.clear()
print(data, b"".join([memoryview(b"x"), bytearray(b"y")]), b"a" + memoryview(b"b"), bytearray(b"a") + memoryview(b"b"))
print(int.from_bytes(memoryview(b"\1\2"), "big"), bytes(memoryview(b"q")), str(memoryview(b"txt"), "ascii"), b"abc".find(memoryview(b"c")))
print(b"ab".replace(bytearray(b"a"), memoryview(b"zz")), b"a-b".split(bytearray(b"-")), b"abc" == memoryview(b"abc"), b"abc".strip(bytearray(b"a")))
# One view asked for twice by the same operation.
x = memoryview(b"ab")
y = memoryview(x)
print(x == x, y == x, x == b"ab", b"ab" == x, y == bytearray(b"ab"), bytearray(b"ab") == y, x == 3, x != y, x in [x], {x: 1} == {x: 1})
print(b"abab".replace(x, x), bytes.maketrans(x, x)[97], b"xabx".partition(x)[0], b"ab".join([x, x]), b"xabx".translate(None, x), b"xab".strip(x), b"ab".count(x))
z = bytearray(b"abcd")
v = memoryview(z)
v[0:2] = v[2:4]
print(z)
v[0:4] = v
v[1:3] = v[0:2]
print(z, bytes(x) + x, z + v, b"abc".removeprefix(x), int(memoryview(b"12")), hash(x) == hash(b"ab"))
print(b"abc".translate(bytearray(range(256)), memoryview(b"c")))
try:
    bytes.maketrans(x, 3)
except TypeError as error:
    print(error)
