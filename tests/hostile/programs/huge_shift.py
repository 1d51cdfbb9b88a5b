# status: 1 4
print(1 << 10 ** 12)
