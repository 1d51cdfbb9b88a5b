# status: 1 4
print(*range(10 ** 18))
