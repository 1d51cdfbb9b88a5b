# What is left in a circle speaks when the program ends, though its class had
# no __del__ when it was made; the others say nothing.
class Quiet:
    pass


class Late:
    pass


class Child(Late):
    pass


def circle(thing):
    thing.me = thing


circle(Quiet())
circle(Child())
print("made")
Late.__del__ = lambda self: print(type(self).__name__, "goes")
print("over")
