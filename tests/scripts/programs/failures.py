"""Exceptions: chaining, groups, notes, custom hierarchies, tracebacks, warnings."""
import contextlib
import sys
import traceback
import warnings


class AppError(Exception):
    """Base."""
    code = 1

    def __init_subclass__(cls, code=None, **kw):
        super().__init_subclass__(**kw)
        if code is not None:
            cls.code = code


class ValidationError(AppError, code=22):
    def __init__(self, field, problem):
        self.field = field
        self.problem = problem
        super().__init__(f'{field}: {problem}')

    def __reduce__(self):
        return type(self), (self.field, self.problem)


class Retry(AppError, code=3):
    def __str__(self):
        return 'retry: ' + super().__str__()


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise ValidationError('age', 'not a number') from e


def risky(n):
    if n == 0:
        raise Retry('zero')
    if n == 1:
        return 1 / 0
    if n == 2:
        return [].pop()
    if n == 3:
        return {}['k']
    if n == 4:
        return 'a' + 1
    if n == 5:
        return undefined_name
    if n == 6:
        return None.attr
    if n == 7:
        assert n < 5, f'n too big: {n}'
    if n == 8:
        raise StopIteration(8)
    if n == 9:
        x, y = 1, 2, 3
    if n == 10:
        return int('12x')
    if n == 11:
        return [1, 2][5]
    if n == 12:
        import nonexistent_module_xyz
    if n == 13:
        from itertools import nope
    if n == 14:
        return len(5)
    if n == 15:
        return parse.missing
    if n == 16:
        return sorted([1, 'a'])
    if n == 17:
        return b'\xff'.decode()
    if n == 18:
        return '\ud800'.encode()
    if n == 19:
        return risky(1, 2)
    if n == 20:
        return (lambda a, *, b: a)(1)
    if n == 21:
        return 2.0 ** 10000
    if n == 22:
        del zzz
    if n == 23:
        return object() < object()
    if n == 24:
        raise
    if n == 25:
        raise 'text'
    if n == 26:
        for i in 5: pass
    if n == 27:
        a, *b = []
    if n == 28:
        return 'x'.join([1])
    if n == 29:
        return chr(-1)
    return n


for n in range(31):
    try:
        print(n, risky(n))
    except Exception as e:
        print(n, type(e).__name__, e, e.args, getattr(e, 'code', None))
try:
    parse('x')
except AppError as e:
    traceback.print_exc(file=sys.stdout)
    print(e.__cause__, e.__context__ is e.__cause__, e.__suppress_context__, e.field)
    print(traceback.format_exception_only(e), traceback.extract_tb(e.__traceback__))


def cleanup():
    try:
        raise KeyError('first')
    finally:
        try:
            raise ValueError('second')
        except ValueError as e:
            e.add_note('note 1')
            e.add_note('note\n2')
            raise TypeError('third')


try:
    cleanup()
except TypeError:
    traceback.print_exc(file=sys.stdout)
try:
    try:
        raise KeyError('a')
    except KeyError:
        raise RuntimeError('b') from None
except RuntimeError as e:
    traceback.print_exc(limit=1, file=sys.stdout)
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('inner', [OSError(2, 'No such', 'f.txt'), Retry()])])
except* ValueError as g:
    print('values', g.exceptions)
except* (TypeError, OSError) as g:
    print('rest', g, g.exceptions)
except* AppError as g:
    print(g.split(Retry), g.subgroup(lambda e: True))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('careful', DeprecationWarning)
    warnings.warn(UserWarning('u'))
    print([(str(x.message), x.category.__name__, x.lineno) for x in w])
warnings.warn('to stderr')
warnings.warn('old', DeprecationWarning, stacklevel=1)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('boom', RuntimeWarning)
    except RuntimeWarning as e:
        print('error', e)


def gen():
    try:
        yield 1
    finally:
        print('gen cleanup')
        return


for x in gen():
    break
def f(n): return f(n - 1) if n else 1 / 0
try:
    f(5)
except ZeroDivisionError as e:
    tb = e.__traceback__
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, end=' ')
        tb = tb.tb_next
    print()
def rec(n): return rec(n + 1)
try:
    rec(0)
except RecursionError as e:
    print(e)
def excepthook(t, v, tb):
    print('hook', t.__name__, v)
sys.excepthook = excepthook
with contextlib.ExitStack() as s:
    s.callback(lambda: print('cb'))
    @s.push
    def _(t, v, tb):
        print('exit', t, v)
    raise ValidationError('final', 'end')
