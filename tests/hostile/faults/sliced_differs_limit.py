# status: 4
n = 4
while True:
    class X:
        n += 1
    if n > 6:
        break
