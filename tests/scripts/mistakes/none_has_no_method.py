n = None
print(n.upper())
