# status: 4
def f():
  try: f()
  finally: f()
f()
