# status: 1 4
print(sorted(range(10 ** 18)))
