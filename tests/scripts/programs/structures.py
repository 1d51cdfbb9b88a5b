"""Graph algorithms, LRU, tries, linked lists, sorting algorithms: a data structures course."""
from __future__ import annotations
import heapq
import math
import sys
from collections import defaultdict, deque, OrderedDict
from functools import lru_cache, wraps
from graphlib import TopologicalSorter, CycleError
from itertools import chain, product, islice
from typing import Optional


class Node:
    __slots__ = 'value', 'next'
    def __init__(self, value, next=None): self.value, self.next = value, next
    def __repr__(self): return f'Node({self.value!r})'


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for i in reversed(list(items)): self.push(i)
    def push(self, v): self.head = Node(v, self.head); self._size += 1
    def __iter__(self):
        node = self.head
        while node: yield node.value; node = node.next
    def __len__(self): return self._size
    def __repr__(self): return ' -> '.join(map(repr, self)) or 'empty'
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(islice(self, *i.indices(len(self))))
        if i < 0: i += len(self)
        if not 0 <= i < len(self): raise IndexError(f'index {i} out of range')
        return next(islice(self, i, None))
    def __contains__(self, v): return any(v == x for x in self)


class LRU(OrderedDict):
    def __init__(self, size, /, *a, **k): self.size = size; super().__init__(*a, **k)
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.size: del self[next(iter(self))]


class Trie:
    def __init__(self): self.kids, self.end = defaultdict(Trie), False
    def add(self, w):
        n = self
        for c in w: n = n.kids[c]
        n.end = True
    def words(self, prefix=''):
        if self.end: yield prefix
        for c in sorted(self.kids): yield from self.kids[c].words(prefix + c)


class BST:
    def __init__(self): self.root = None
    def insert(self, k):
        def go(n):
            if n is None: return [k, None, None]
            n[1 + (k > n[0])] = go(n[1 + (k > n[0])])
            return n
        self.root = go(self.root)
    def __iter__(self):
        def go(n):
            if n: yield from go(n[1]); yield n[0]; yield from go(n[2])
        return go(self.root)
    def height(self):
        def go(n): return 0 if n is None else 1 + max(go(n[1]), go(n[2]))
        return go(self.root)


l = LinkedList('abcde')
print(l, len(l), l[1], l[-1], l[1:4], 'c' in l, 'z' in l)
l.reverse(); print(l, LinkedList())
try: l[9]
except IndexError as e: print(e)
c = LRU(2, a=1); c['b'] = 2; c['a']; c['c'] = 3
print(c, list(c), c.popitem(last=False))
t = Trie()
for w in 'tea ten to inn in'.split(): t.add(w)
print(list(t.words()), list(t.kids['t'].words('t')))
b = BST()
for k in (5, 2, 8, 1, 9, 3): b.insert(k)
print(list(b), b.height())
G = {'A': {'B': 1, 'C': 4}, 'B': {'C': 2, 'D': 6}, 'C': {'D': 3}, 'D': {}, 'E': {}}
def dijkstra(g, s):
    dist = {n: math.inf for n in g} | {s: 0}
    prev, q = {}, [(0, s)]
    while q:
        d, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g[u].items():
            if (nd := d + w) < dist[v]: dist[v], prev[v] = nd, u; heapq.heappush(q, (nd, v))
    return dist, prev
print(*dijkstra(G, 'A'))
def bfs(g, s):
    seen, q = {s}, deque([s])
    while q:
        yield (u := q.popleft())
        q.extend(v for v in g[u] if v not in seen and not seen.add(v))
print(list(bfs(G, 'A')))
print(list(TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}}).static_order()))
try: list(TopologicalSorter({'a': 'b', 'b': 'a'}).static_order())
except CycleError as e: print(e, e.args)
ts = TopologicalSorter({'x': ['y'], 'y': ['z']}); ts.prepare()
while ts.is_active():
    ready = ts.get_ready(); print(ready, end=' '); ts.done(*ready)
print()
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2; x, y = merge(a[:m]), merge(a[m:]); out = []
    while x and y: out.append((x if x[0] <= y[0] else y).pop(0))
    return out + x + y
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        for j in range(len(a) - i - 1):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]
    return a
data = [5, 3, 8, -1, 0, 8]
print(quick(data) == merge(data) == bubble(data) == sorted(data), quick(data))
@lru_cache(None)
def edit(a, b): return len(a) + len(b) if not a or not b else min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
print(edit('kitten', 'sitting'), edit.cache_info().misses)
def queens(n, row=0, cols=()):
    if row == n: yield cols
    else:
        for c in range(n):
            if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)): yield from queens(n, row + 1, cols + (c,))
print(sum(1 for _ in queens(6)), next(queens(8)))
def hanoi(n, a='A', b='B', c='C'):
    if n: yield from hanoi(n - 1, a, c, b); yield a + c; yield from hanoi(n - 1, b, a, c)
print(' '.join(hanoi(3)), len([*hanoi(8)]))
sieve = lambda n: [i for i in range(2, n) if all(i % j for j in range(2, int(i ** .5) + 1))]
print(sieve(40), math.gcd(*[12, 30]), bin(37)[2:], int('100101', 2), f'{37:o} {255:X} {1e6:,.2f}')
print([[a * b for b in range(1, 4)] for a in range(1, 4)], list(zip(*[[1, 2], [3, 4]])), sum([[1], [2]], []))
life = {(1, 0), (1, 1), (1, 2)}
step = lambda w: {p for p, n in __import__('collections').Counter((x + dx, y + dy) for x, y in w for dx, dy in product((-1, 0, 1), repeat=2) if dx or dy).items() if n == 3 or n == 2 and p in w}
print(sorted(step(life)), step(step(life)) == life)
for row in range(4): print(' ' * (3 - row) + ' '.join(str(math.comb(row, k)) for k in range(row + 1)))
def deep(n): return deep(n - 1) + 1 if n else 0
print(deep(900))
deep(-1)
