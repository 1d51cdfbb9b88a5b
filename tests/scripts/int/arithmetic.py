values = [0, 1, -1, 2, -2, 7, -7, 63, -64, 10**6, -10**9, 2**49 - 1, 2**49,
          -2**49, -2**49 - 1, 2**50, 2**62, 2**63 - 1, 2**63, -2**63, 2**64 - 1,
          2**64, -2**64, 2**65 + 3, 10**20, -10**20, 3**80, -3**81, 2**200]
for a in values:
    for b in values:
        print(a, b, a + b, a - b, a * b, a & b, a | b, a ^ b)
        print(a < b, a <= b, a == b, a != b, a > b, a >= b)
        try:
            print(a // b, a % b, divmod(a, b), a / b)
        except (ZeroDivisionError, OverflowError) as error:
            print(type(error).__name__, error)
    print(-a, +a, ~a, abs(a), bool(a), a.bit_length(), a.bit_count(), hash(a))
    for n in (0, 1, 5, 31, 49, 63, 64, 65, 128, 200):
        print(a << n, a >> n)
    for n in range(6):
        print(a ** n)
