# status: 1 4
print(10 ** 10 ** 10)
