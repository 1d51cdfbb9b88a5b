# What is inside of something that is being shown shows it as dots, also when
# the text goes through a method in Python on the way.
from collections import deque


class Node:
    def __init__(self, make):
        self.children = make(self)

    def __repr__(self):
        return f'Node({self.children!r})'


for make in (lambda node: [node], lambda node: {1: node},
             lambda node: (node, 2), lambda node: {node},
             lambda node: frozenset([node]), lambda node: deque([node], 3),
             lambda node: [[node], {'a': [node]}]):
    node = Node(make)
    print(node, node.children, [node])


class Failing:
    def __init__(self):
        self.inside = [self]
        self.failed = False

    def __repr__(self):
        if not self.failed:
            self.failed = True
            raise ValueError('not yet')
        return f'now {self.inside}'


# An error on the way leaves nothing marked.
failing = Failing()
for _ in range(2):
    try:
        print([1, failing.inside, failing])
    except ValueError as error:
        print(error)
same = [1]
print([same, same, (same, [same])])
