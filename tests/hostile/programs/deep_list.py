# status: 0 1 4
deep = []
for i in range(200000):
    deep = [deep]
same = []
for i in range(200000):
    same = [same]
for act in (lambda: print(deep), lambda: print(deep == same), lambda: print(deep < same), lambda: str(deep), lambda: deep in [same]):
    try:
        act()
    except RecursionError as error:
        print('RecursionError', error)
del deep
print('deleted')
