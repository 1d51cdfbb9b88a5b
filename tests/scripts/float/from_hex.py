# What float.hex() writes, and all that may be read beside it.
for text in ('0x1.8p+1', '1.8p1', '-0x.8p-1', '+0x1p0', ' \t0x10 \n', 'inf',
             '-Infinity', 'NAN', '0x1.fffffffffffffp+1023', '0x0p0', '-0x0.0',
             '0x1p-1074', '0x1p-1075', '0x1.8p-1074', 'ff', '0xA.Bp0', '1.',
             '.1', '0x1.00000000000008p0', '0x1.000000000000080000001p0',
             '0x1.00000000000018p0', '0x123456789abcdef12345'):
    print(repr(text), float.fromhex(text))
for text in ('', '0x', 'p1', '0x1p', '0x1p+', '1 2', '0xg', '.', '0x.p1',
             'infin', '--1', '0x1p1x', '1_0', '0x1p1024', '0x1.fffffffffffff8p1023',
             '١'):
    try:
        print(float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
for value in 0.1, -3.5, 1e300, 5e-324, 2.0**-1030:
    assert float.fromhex(value.hex()) == value


class Own(float):
    pass


print(type(Own.fromhex('0x1p2')).__name__, Own.fromhex('0x1p2'))
try:
    float.fromhex(3)
except TypeError as error:
    print(error)
print(float.__getformat__('double'), float.__getformat__('float'))
try:
    float.__getformat__('half')
except ValueError as error:
    print(error)
