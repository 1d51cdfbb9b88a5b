# What the end of a dropped generator drops is closed first, and what was
# dropped together with it afterwards: a list lets go of its last item first.
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('end of', self.name)


def inner(name):
    try:
        yield name
    finally:
        print('inner', name, 'is closed')


def outer(name):
    loud = Loud('local of ' + name)
    try:
        for x in inner(name):
            yield x
    finally:
        print('outer', name, 'is closed')
        loud = None
        print('after its local')


generator = outer('a')
next(generator)
del generator
print('--')

pair = [outer('b'), outer('c'), Loud('d')]
next(pair[0])
next(pair[1])
del pair
print('--')


class Chain:
    def __init__(self, number, after):
        self.number = number
        self.after = after

    def __del__(self):
        print('link', self.number)


chain = Chain(1, Chain(2, Chain(3, None)))
chain = None
print('--')

# expect: inner a is closed
# expect: outer a is closed
# expect: end of local of a
# expect: after its local
# expect: --
# expect: end of d
# expect: inner c is closed
# expect: outer c is closed
# expect: end of local of c
# expect: after its local
# expect: inner b is closed
# expect: outer b is closed
# expect: end of local of b
# expect: after its local
# expect: --
# expect: link 1
# expect: link 2
# expect: link 3
# expect: --
