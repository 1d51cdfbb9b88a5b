# What does not compile has no such warnings.
def f():
    x = 5
    return x is 5
  y
