for what in ('x', [1], (1,), b'a'):
    try:
        what * 10**30
    except OverflowError as error:
        print(error)
    try:
        what[10**30]
    except IndexError as error:
        print(error)
