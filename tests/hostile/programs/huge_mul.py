# status: 1 4
n = 3
while True:
    n = n * n
