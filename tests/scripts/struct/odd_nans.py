# NaNs whose bits no arithmetic gives: they are NaNs all the same.
import array
import math
import struct

for bits in ("ffffffffffffffff", "fffbffffffffffff", "7fffffffffffffff",
             "fff0000000000001", "7ff4000000000000"):
    number, = struct.unpack(">d", bytes.fromhex(bits))
    print(number, math.copysign(1.0, number), -number, number + 1, [number])
print(struct.unpack("<f", b"\xff" * 4), struct.unpack("<e", b"\xff" * 2))
print(memoryview(b"\xff" * 16).cast("d").tolist())
print(memoryview(b"\xff" * 4).cast("f")[0])
print(array.array("d", b"\xff" * 8)[0], array.array("f", b"\xff" * 8).tolist())
