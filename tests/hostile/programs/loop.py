# status: 1 4
while True:
    pass
