# status: 0 1 4
print(str(7 ** 100000))
