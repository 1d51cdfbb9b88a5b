# status: 1 4
s = 'x' * 10000000
for make in (lambda: ','.join([s] * 100), lambda: f'{s}' * 100, lambda: '%s' * 100 % ((s,) * 100),
             lambda: ('{0}' * 100).format(s), lambda: s.replace('x', 'y' * 1000),
             lambda: 'x' * 10 ** 12, lambda: [0] * 10 ** 12, lambda: (0,) * 10 ** 12, lambda: b'x' * 10 ** 12,
             lambda: '{:1000000000000}'.format(1), lambda: '%.1000000000000f' % 1, lambda: 'x'.ljust(10 ** 12),
             lambda: f'{1:.1000000000000f}', lambda: 'a\tb'.expandtabs(10 ** 12), lambda: '%*d' % (10 ** 12, 1)):
    try:
        print(len(make()))
    except (MemoryError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print(*[s] * 100)
