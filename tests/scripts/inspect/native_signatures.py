"""The signatures of what CPython has in C."""
import collections
import inspect
import math
import re

ASKED = {
    'functions': [len, print, sorted, sum, abs, pow, divmod, isinstance, hash,
                  input, compile, round, format, ord, max, getattr, iter,
                  math.sin, math.isclose, math.fsum, math.hypot],
    'methods': [str.split, str.join, 'abc'.split, list.append,
                [].sort, list.sort, dict.get, {}.pop, dict.fromkeys, {}.items,
                set.union, int.to_bytes, int.from_bytes, (5).bit_length,
                bytes.decode, b''.fromhex, bytearray().extend, tuple.index,
                collections.deque.append, collections.deque().rotate,
                re.compile('a').sub, re.Pattern.match, re.match('', '').group],
    'wrappers': [int.__add__, (5).__add__, list.__len__, [].__getitem__,
                 str.__eq__, dict.__contains__, object.__init__, {}.__iter__],
}
for kind, asked in ASKED.items():
    for each in asked:
        try:
            print(each.__qualname__, inspect.signature(each))
        except ValueError as error:
            print(each.__qualname__, 'ValueError',
                  re.sub(' at 0x[0-9a-f]+', '', str(error)))
bound = inspect.signature(sorted).bind([1], reverse=True)
print(bound.arguments)
try:
    inspect.signature(len).bind()
except TypeError as error:
    print(error)
print(inspect.getfullargspec(sorted))
