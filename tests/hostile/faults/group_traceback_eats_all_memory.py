# status: 1 4
error = ValueError("x" * 100000)
for i in range(9):
    error = ExceptionGroup("g", [error] * 15)
raise error
