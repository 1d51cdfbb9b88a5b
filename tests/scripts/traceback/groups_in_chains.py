# A group whose member has a chain of its own that holds a group: the module
# traceback and the interpreter tell it in different orders up to 3.12.
# expect status: 1
import traceback


def inner():
    try:
        raise ExceptionGroup('in', [ValueError(1), TypeError('a\nb')])
    except ExceptionGroup:
        raise KeyError('k')


def outer():
    try:
        inner()
    except KeyError as error:
        raise ExceptionGroup('out\nof', [error])


def fall(depth):
    if depth:
        fall(depth - 1)
    raise RuntimeError('deep\nin it')


def many():
    try:
        fall(6)
    except RuntimeError as error:
        error.add_note('a note\nof two lines')
        raise ExceptionGroup('many', [error, error]) from error


for action in (outer, many):
    try:
        action()
    except ExceptionGroup as error:
        print(''.join(traceback.format_exception(error)))
        print(''.join(traceback.format_exception(error.exceptions[0])))
try:
    many()
except ExceptionGroup as error:
    second = error
try:
    outer()
finally:
    raise second
