# status: 1 4
text = "x" * 1000000
error = None
for i in range(100000):
    later = ValueError(text)
    later.__cause__ = error
    error = later
raise error
