import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('end of', self.name)


def ring(*names):
    nodes = [Node(name) for name in names]
    for i, node in enumerate(nodes):
        node.next = nodes[i - 1]
    return weakref.ref(nodes[0])


first = ring('a', 'b', 'c')
print(first() is None)
gc.collect()
print(first())

# A cycle of every kind of container.
box = [Node('list')]
box.append({'box': box, 'set': {Node('set')}, 'tuple': (box, Node('tuple'))})
watch = weakref.ref(box[0])
del box
gc.collect()
print(watch())


def closure():
    inner = lambda: inner
    mark = Node('closure')
    inner.mark = mark


closure()
gc.collect()


class Cycle:
    pass


Cycle.me = Cycle
Cycle.mark = Node('class')
seen = weakref.ref(Cycle)
del Cycle
gc.collect()
print(seen())


def generator(mark):
    try:
        while True:
            got = yield mark
    finally:
        print('closed')


g = generator(Node('generator'))
next(g)
g.send(g)
del g
gc.collect()

try:
    raise ValueError
except ValueError as e:
    e.mark = Node('exception')
    e.me = e
gc.collect()


class Phoenix:
    kept = []

    def __del__(self):
        print('again')
        Phoenix.kept.append(self)


p = Phoenix()
p.me = p
p.part = Node('part')
del p
gc.collect()
print(len(Phoenix.kept), Phoenix.kept[0].me is Phoenix.kept[0])
Phoenix.kept.clear()
gc.collect()


class Inner:
    def __del__(self):
        print('inner', gc.collect())


i = Inner()
i.i = i
del i
gc.collect()
x = []
x.append(x)
del x
print(gc.collect(), gc.collect())
x = Node('told')
x.x = x
outer = weakref.ref(x, lambda r: print('outside', r() is None))
x.own = weakref.ref(x, lambda r: print('never'))
del x
gc.collect()
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.garbage)
print(gc.is_tracked(1), gc.is_tracked([]), gc.is_tracked({}),
      gc.is_tracked({'a': 1}), gc.is_tracked({'a': []}))
try:
    gc.collect(7)
except ValueError as e:
    print(e)
