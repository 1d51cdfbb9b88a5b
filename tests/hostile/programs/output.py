# status: 1 4
while True:
    print('x' * 1000)
