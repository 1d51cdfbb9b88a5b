# status: 1 4
print(any(0 for _ in iter(int, 1)))
