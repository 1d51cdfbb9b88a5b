# status: 1 4
print(sum(range(10 ** 18)))
