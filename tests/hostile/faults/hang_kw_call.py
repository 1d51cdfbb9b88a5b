# status: 1 4
def f(**k): pass
d={str(i):i for i in range(10**6)}
while True: f(**d)
