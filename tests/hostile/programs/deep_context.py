# status: 1 4
error = None
for i in range(10000):
    new = ValueError(i)
    new.__cause__ = error
    error = new
raise error
