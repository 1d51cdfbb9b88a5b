# status: 1 4
l = [1]
while True:
    l.extend(l)
