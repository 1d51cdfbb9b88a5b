import io
import traceback


def f(n):
    if n == 0:
        raise ValueError('bottom')
    f(n - 1)


def g():
    try:
        f(2)
    except ValueError as e:
        raise KeyError('outer') from e


try:
    g()
except KeyError as e:
    error = e
    print(traceback.format_exc())
    print(len(traceback.format_exception(e)))
    for piece in traceback.format_exception(e):
        print(repr(piece))
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    print(traceback.extract_tb(e.__traceback__)[-1])
    print(traceback.format_exception_only(e))
    print(''.join(traceback.format_exception(e, chain=False)))
    print(''.join(traceback.format_tb(e.__traceback__, 1)))
    traceback.print_exc(limit=1, file=(out := io.StringIO()))
    print(out.getvalue())
    seen = traceback.TracebackException.from_exception(e)
    print(str(seen), list(seen.format_exception_only()))
    print(seen.__cause__.stack[0].name)


def deep():
    print([frame.name for frame in traceback.extract_stack()])
    traceback.print_stack(file=(out := io.StringIO()))
    print(out.getvalue())


deep()
print(traceback.format_exception_only(ValueError()), traceback.format_exc())
try:
    raise ExceptionGroup('group', [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    e.add_note('a note')
    print(traceback.format_exc())
    print(traceback.format_exception_only(e))
print(traceback.format_list([('file', 3, 'name', 'line'), ('f', 4, 'n', None)]))
