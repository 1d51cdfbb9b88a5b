import sys
import warnings


def f(level=1):
    warnings.warn('careful', stacklevel=level)


f()
f()
f(2)
warnings.warn('old', DeprecationWarning)
warnings.warn(RuntimeWarning('an instance'))
warnings.warn('pending', PendingDeprecationWarning)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    f()
    f(2)
    warnings.warn('x', UserWarning)
for w in seen:
    print(type(w).__name__, w.category, str(w.message), w.lineno, w.file)
print(len(seen), isinstance(seen[0].message, UserWarning))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        f()
    except UserWarning as e:
        print('raised', e)
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', message='care.*')
    f()
    warnings.warn('other')
with warnings.catch_warnings():
    warnings.filterwarnings('ignore', category=UserWarning)
    f()
for wrong in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 5),
              lambda: catch.__enter__()):
    catch = warnings.catch_warnings()
    catch.__enter__()
    try:
        wrong()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
    catch.__exit__(None, None, None)
print(warnings.formatwarning('text', UserWarning, 'file.py', 3, 'a line'),
      end='')
print(warnings.filters[0][:1], len(warnings.filters))
warnings.warn_explicit('explicit', UserWarning, 'other.py', 7)
with warnings.catch_warnings():
    warnings.simplefilter('once')
    for i in range(3):
        warnings.warn('once only')
with warnings.catch_warnings():
    warnings.simplefilter('default')
    for i in range(3):
        warnings.warn('at a line')


def shown(message, category, filename, lineno, file=None, line=None):
    print('shown', message, category.__name__, lineno)


warnings.showwarning = shown
warnings.warn('by a function of its own')
sys.stdout.flush()
