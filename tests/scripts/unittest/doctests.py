"""Adds.

>>> add(1, 2)
3
"""
import contextlib
import doctest
import io
import unittest


def add(a, b):
    """
    >>> add(2, 2)
    4
    >>> add('a', 'b')
    'ab'
    >>> add(1, 'b')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add(1, 1)
    3
    >>> for i in range(2):
    ...     print(i)
    ...
    0
    1
    >>> [1,
    ...  2]      # doctest: +NORMALIZE_WHITESPACE
    [1,   2]
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> list(range(100)) # doctest: +ELLIPSIS
    [0, 1, ..., 99]
    >>> None
    >>> print(7)
    >>> add(3, 4)  # doctest: +SKIP
    8
    """
    return a + b


class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push(1)
    >>> s.top
    2
    """
    def __init__(self):
        self.items = []

    def push(self, x):
        """Pushes.

        >>> Stack().push(3)
        """
        self.items.append(x)

    @property
    def top(self):
        """
        >>> 1 + 1
        2
        """
        return self.items[-1]

    @staticmethod
    def make():
        """>>> type(Stack.make()).__name__
        'Stack'
        """
        return Stack()


def shown(run):
    with contextlib.redirect_stdout(io.StringIO()) as out:
        print(run())
    print(out.getvalue().replace(__file__, 'FILE'))


shown(doctest.testmod)
shown(lambda: doctest.testmod(verbose=True))
shown(lambda: doctest.testmod(optionflags=doctest.FAIL_FAST, report=False))
shown(lambda: doctest.run_docstring_examples(Stack.push, globals(), True))
for part in doctest.DocTestParser().parse('Text\n  >>> 1 + \\\n  ... 1\n  2\n\nx'):
    if isinstance(part, doctest.Example):
        print(repr(part.source), repr(part.want), part.lineno, part.indent)
    else:
        print(repr(part))
try:
    doctest.DocTestParser().parse('>>> 1\n  >>>2\n', 'here')
except ValueError as error:
    print(error)


class Short:
    """
    >>> 1
    2
    """


suite = doctest.DocTestSuite(optionflags=doctest.ELLIPSIS)
result = unittest.TestResult()
suite.run(result)
print(result.testsRun, len(result.failures), len(result.errors))
for case, text in result.failures:
    print(case.id(), repr(case), case.shortDescription())
    print(text[text.index('Failed doctest'):].replace(__file__, 'FILE'))
