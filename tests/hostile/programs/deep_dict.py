# status: 0 1 4
deep = {}
same = {}
for i in range(200000):
    deep = {1: deep}
    same = {1: same}
for act in (lambda: print(deep), lambda: print(deep == same)):
    try:
        act()
    except RecursionError as error:
        print('RecursionError', error)
