"""What no class of the library has is an AttributeError."""
import fractions
import io
import string
import textwrap
import unittest


class Half(fractions.Fraction):
    pass


class Case(unittest.TestCase):
    def test(self):
        print(hasattr(self, '_zork'), hasattr(self, 'zork'))


for value in (fractions.Fraction(1, 2), Half(1, 2), io.StringIO(),
              string.Template(''), textwrap.TextWrapper, Case('test')):
    for name in ('zork', '_zork', '_add_'):
        try:
            getattr(value, name)
        except AttributeError as error:
            print(error)
Case('test').debug()
