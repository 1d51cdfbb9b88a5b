a = 1
for i in range(1, 200):
    a = a * i + 1
    print(a % 1000003, a // (10**i + 7) % 97)
print(a)
print(hex(a), oct(a)[:50], bin(a)[:50])
b = int(str(a))
print(a == b, a - b, hash(a) == hash(b), hash(a))
fib = [0, 1]
while len(fib) < 500:
    fib.append(fib[-1] + fib[-2])
print(fib[-1], sum(fib))
print(-fib[-1] // fib[-20], -fib[-1] % fib[-20])
for n in range(40, 70):
    print(2**n - 1, -(2**n), (2**n) * (2**n + 1), (2**n - 1)**2)
print(float(2**64 + 2**11), float(2**64 + 2**11 + 1), float(3**100))
for x in (1.5, 2.0**70, -2.0**63, 1e22, 123456789.987):
    print(int(x), int(x) == x)
