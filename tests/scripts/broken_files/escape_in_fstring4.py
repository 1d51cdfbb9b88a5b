foo(f"{1}\N{zz}{2}", bar)
