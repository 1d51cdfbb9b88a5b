import sys


class Meta(type):
    def __eq__(self, other):
        print("eq", self.__name__)
        return True

    def __hash__(self):
        print("hash", self.__name__)
        return 5


class A(metaclass=Meta):
    pass


class B(metaclass=Meta):
    pass


print((A | int) == (B | int))
print(hash(A | str) == hash(A | str))
print(len((list[A] | list[B] | None).__args__))


class Part:
    def __hash__(self):
        print("hash of a part")
        return 7

    def __eq__(self, other):
        print("eq of parts")
        return True


print(slice(1, Part()) == slice(1, Part()))
if sys.version_info >= (3, 12):
    print(len({slice(Part(), 1), slice(Part(), 1)}))
else:
    print("hash of a part\nhash of a part\neq of parts\n1")


class Mark:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("bool")
        return self.truth


class Callable:
    def __call__(self):
        pass

    @property
    def __isabstractmethod__(self):
        print("asked")
        return Mark(False)


def plain(self, *args):
    pass


plain.__isabstractmethod__ = Mark(True)
print(property(Callable(), plain).__isabstractmethod__)
print(property(Callable()).__isabstractmethod__)
print(property(None, None, len).__isabstractmethod__)

# expect: hash A
# expect: hash B
# expect: eq B
# expect: True
# expect: hash A
# expect: hash A
# expect: True
# expect: eq A
# expect: 2
# expect: eq of parts
# expect: True
# expect: hash of a part
# expect: hash of a part
# expect: eq of parts
# expect: 1
# expect: asked
# expect: bool
# expect: bool
# expect: True
# expect: asked
# expect: bool
# expect: False
# expect: False
