# status: 0 1 4
x = None
n = 0
try:
    while True:
        x = (x,)
        n += 1
except MemoryError:
    x = None
print(n)
