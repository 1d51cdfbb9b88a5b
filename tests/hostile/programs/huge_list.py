# status: 1 4
print(list(range(10 ** 18)))
