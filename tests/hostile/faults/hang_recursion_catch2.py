# status: 1 4
def f():
  try: f()
  except RecursionError: f()
f()
