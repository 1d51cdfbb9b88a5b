class F(Exception):
    def __str__(self): raise ValueError('no')
class N:
    def __str__(self): return 'note n'
    def __repr__(self): return 'note repr'
try:
    e = F(1)
    e.__notes__ = ['a', N()]
    raise e
finally:
    raise ExceptionGroup('ga', [F(2), KeyError(4)])
