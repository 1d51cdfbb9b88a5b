# status: 0 1 4
deep = ()
for i in range(200000):
    deep = (deep,)
for act in (lambda: hash(deep), lambda: repr(deep), lambda: {deep: 1}, lambda: {deep}):
    try:
        act()
    except RecursionError as error:
        print('RecursionError', error)
