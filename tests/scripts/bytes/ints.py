for n in 0, 1, 255, 256, -1, -128, -129, 2**63, -2**63, 2**64 - 1, 10**30, -10**30:
    for order in 'big', 'little':
        b = n.to_bytes(20, order, signed=True)
        print(n, b, int.from_bytes(b, order, signed=True) == n, int.from_bytes(b, order) == n)
print((5).to_bytes(), (1024).to_bytes(2), int.from_bytes(b''), int.from_bytes(b'\xff', signed=True), True.to_bytes(2, byteorder='little'), (0).to_bytes(0))
print((127).to_bytes(1, signed=True), (-128).to_bytes(1, signed=True), int.from_bytes(b'\x80\x00', 'big', signed=True))


class I(int):
    pass


print(type(I.from_bytes(b'\x05', 'big')).__name__, I.from_bytes(b'\x05', 'big'))
for wrong in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True),
              lambda: (-129).to_bytes(1, signed=True), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, 'x'),
              lambda: (1).to_bytes(1, 5), lambda: int.from_bytes('x'), lambda: int.from_bytes(5),
              lambda: int.from_bytes(b'x', 'up'), lambda: (1).to_bytes(0), lambda: int.from_bytes()):
    try:
        print(wrong())
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
