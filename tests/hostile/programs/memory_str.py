# status: 1 4
s = 'x'
while True:
    s += s
