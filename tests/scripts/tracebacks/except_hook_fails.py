import sys
class E(Exception):
    def __str__(self): return 'mine'
def hook(*a):
    raise E('in hook')
sys.excepthook = hook
def f(): raise E
f()
