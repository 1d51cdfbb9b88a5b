# What an error calls that which is called with * or ** of something else.
import functools


class Called:
    def __repr__(self):
        return "<a thing>"

    def __call__(self, *args):
        pass

    def method(self):
        pass


def function(*args):
    pass


def tell(call):
    try:
        call()
    except TypeError as error:
        print(error)


tell(lambda: function(*5))  # expect: __main__.function() argument after * must be an iterable, not int
tell(lambda: Called(*5))  # expect: __main__.Called() argument after * must be an iterable, not int
tell(lambda: Called()(*5))  # expect: <a thing> argument after * must be an iterable, not int
tell(lambda: Called().method(*5))  # expect: __main__.Called.method() argument after * must be an iterable, not int
tell(lambda: print(*5))  # expect: print() argument after * must be an iterable, not int
tell(lambda: "".join(*5))  # expect: str.join() argument after * must be an iterable, not int
tell(lambda: int(*5))  # expect: int() argument after * must be an iterable, not int
tell(lambda: functools.wraps(*5))  # expect: functools.wraps() argument after * must be an iterable, not int
tell(lambda: Called()(**5))  # expect: <a thing> argument after ** must be a mapping, not int
tell(lambda: functools.wraps(**5))  # expect: functools.wraps() argument after ** must be a mapping, not int
tell(lambda: [*5])  # expect: Value after * must be an iterable, not int
