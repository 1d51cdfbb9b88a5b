# The same, raised and recorded.
import warnings
warnings.simplefilter('error')
class TI:
    def __int__(self): return True
try: int(TI())
except DeprecationWarning as e: print('caught',e)
try: bool(NotImplemented)
except DeprecationWarning as e: print('caught',e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    int(TI()); bool(NotImplemented); ~True
    print([str(x.message) for x in w], [x.lineno for x in w], [x.category for x in w])
