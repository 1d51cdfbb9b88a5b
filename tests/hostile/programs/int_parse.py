# status: 0 1 4
print(int('9' * 4000000))
