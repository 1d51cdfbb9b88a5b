"""A docstring as a version keeps it.

    Since 3.13 without the margin of its lines.
  The least of them counts.
    """
import textwrap


def plain():
    """One.

    Two
      three

    four
    """


def first_line():
    """   Blanks in front
        and a deep one
    """


def tabs():
    """Tab\tinside
\tand in front
\t  deeper
    \t"""


def alone():
    """    one   """


def joined():
    ("Two "
     """texts
        here""")


def none():
    f"""no
    docstring"""


class Kind:
    """A class.

        Deep.
    """
    def method(self):
        """A method

        of it.
        """

    @property
    def size(self):
        """
        Begins with an empty line.
        """

    async def coroutine(self):
        """
            Привет,
          мир
        """


for each in (plain, first_line, tabs, alone, joined, none, Kind, Kind.method,
             Kind.size, Kind.coroutine, lambda: 1):
    print(repr(each.__doc__))
print(repr(__doc__))
names = {}
exec('"""In exec\n    too\n  """\ndef f():\n  """a\n   b"""', names)
print(repr(names['__doc__']), repr(names['f'].__doc__))
print(textwrap.dedent(plain.__doc__))
