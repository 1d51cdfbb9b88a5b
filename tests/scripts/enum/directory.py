# dir() of enums and of their members.
import enum


class Color(enum.Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def light(self):
        return self

    @classmethod
    def make(cls):
        return cls.RED

    def shine(self):
        self.glow = 1
        self._hidden = 2


class Number(int, enum.Enum):
    ONE = 1

    def twice(self):
        return 2 * self


class Named(enum.Enum):
    name = 'x'
    value = 'y'


class Level(enum.IntEnum):
    LOW = 1


class Word(enum.StrEnum):
    HI = 'hi'


class Way(enum.Flag):
    LEFT = 1
    RIGHT = 2


class Mode(enum.IntFlag):
    READ = 4


class Base(enum.Enum):
    def helper(self):
        pass


class Derived(Base):
    ONLY = 1


Color.RED.shine()
for kind in (Color, Number, Named, Level, Word, Way, Mode, Base, Derived):
    print(kind.__name__, dir(kind))
    if kind in (Color, Named, Way, Base, Derived):
        for member in kind:
            print(member.name, dir(member))
print(dir(Way.LEFT | Way.RIGHT), dir(Way(0)))
