x = """ab
c"""
print(repr(x))
