# status: 1 4
d=dict.fromkeys(range(10**6))
while d: del d[next(iter(d))]
