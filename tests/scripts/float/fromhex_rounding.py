# float.fromhex() rounds to the nearest, subnormal or not.
import random
f = float.fromhex
random.seed(1)
def show(s):
    try: return f(s).hex()
    except Exception as e: return type(e).__name__ + str(e)
base = ['0x0.ffffffffffffd%xp-1022' % i for i in range(16)] + ['0x0.fffffffffffff%xp-1022' % i for i in range(16)] + ['0x1.fffffffffffff%xp-1023' % i for i in range(16)] + ['0x.8p-1074', '0x1p-1075', '0x1.000001p-1075', '0x1.8p-1074', '0x3p-1076', '0x0.0000000000001p-1022', '0x0.00000000000018p-1022', '0x0.00000000000008p-1022','0x1.fffffffffffff7p+1023','0x1.fffffffffffff8p+1023','0x1.fffffffffffff7ffffp+1023']
for i in range(300):
    n = random.choice([1, 5, 13, 14, 15, 17, 20])
    base.append('0x%x.%sp%d' % (random.choice([0, 1, 1, 3, 15]), ''.join(random.choice('0123456789abcdef') for _ in range(n)), random.choice([-1022, -1023, -1024, -1030, -1060, -1070, -1074, -1075, -1080, 0, 5, 1020, 1023, -1021, -1020])))
for s in base: print(s, show(s))
for s in ['0x' + '0' * 50 + '1' + '0' * 300 + 'p-1200', '0x' + 'f' * 300, '0x.' + '0' * 400 + '1p1600', '1' * 20, '0x1p99999999999999999999', '0x1p-99999999999999999999', '0x0p99999999999999999999', '0x1p1024', '0x.8p1024', '0x1.fffffffffffff8p1023', '0x1p-1076', '0x1.0000000000000000000001p-1075', '0x8p-1078', '0x.1p-1070', '-0x0p0']: print(s[:40], show(s))
