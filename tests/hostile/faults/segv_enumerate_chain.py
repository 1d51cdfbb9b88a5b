# status: 1
x = iter([1])
for i in range(100000):
    x = enumerate(x)
print(next(x))
