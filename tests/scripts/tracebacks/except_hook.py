import sys
def hook(t, v, tb):
    print('hook', t.__name__, v, tb.tb_lineno)
    sys.__excepthook__(t, v, tb)
    sys.stdout.write('after\n')
sys.excepthook = hook
print(sys.excepthook is hook, sys.__excepthook__.__name__, sys.__excepthook__)
try:
    sys.__excepthook__(1, 2)
except TypeError as e: print(e)
sys.__excepthook__(1, 2, 3)
class E(Exception):
    def __str__(self): return 'mine'
def f(): raise E
f()
