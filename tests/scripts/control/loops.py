for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    print("for", i)
else:
    print("not reached")
for i in []:
    pass
else:
    print("empty for ends in else")
n = 0
while n < 4:
    n += 1
    if n == 2:
        continue
    print("while", n)
else:
    print("while ends in else")
while True:
    while True:
        break
    n += 1
    if n > 6:
        break
print(n)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xyz")]:
    print(a, b, c)
print([x if x % 2 else -x for x in range(5)], not 0, not "x")
print(1 < 2 < 3, 1 < 2 > 3, 3 > 2 >= 2 != 1)
print(0 or "a" and "b", [] and 1, None or [] or {}, 1 and 2 and 3)
x = 5
x += 2; x *= 3; x -= 1; x //= 4; x **= 2; x %= 7; x <<= 3; x |= 1; x ^= 2; x &= 14; x >>= 1
print(x)
if (y := 10) > 5:
    print(y)
print(1 if x else 2, *[3, 4], sep="-")
del x
try:
    x
except NameError as e:
    print(e)
