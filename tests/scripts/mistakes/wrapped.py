def a(): b()
def b(): c()
def c():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError('wrapped') from e
a()
