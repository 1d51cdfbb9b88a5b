import re
log = '''127.0.0.1 - - [10/Oct/2023:13:55:36] "GET /index.html HTTP/1.1" 200 2326
10.0.0.5 - bob [10/Oct/2023:13:56:01] "POST /login HTTP/1.1" 401 12
bad line
'''
rx = re.compile(r'^(?P<ip>\d{1,3}(?:\.\d{1,3}){3}) - (?P<user>\S+) \[(?P<when>[^\]]+)\] "(?P<verb>[A-Z]+) (?P<path>\S+)[^"]*" (?P<code>\d{3}) (?P<size>\d+)$', re.M)
for m in rx.finditer(log): print(m.groupdict(), m.span('path'))
print(re.sub(r'(\w+)@(\w+)\.com', r'\2 at \1', 'bob@site.com'), re.split(r'[,;\s]\s*', 'a, b;c d'), re.findall(r'\b(\w)(\w*)\b', 'ab cd'), re.sub(r'\d+', lambda m: str(int(m[0])*2), 'a1b22'))
print(re.match(r'(a+)(b)?', 'aac').groups('-'), re.fullmatch('a|ab', 'ab'), re.search(r'(?i)HELLO', 'say hello'), re.escape('a.b*c'))
try: re.compile('(unclosed')
except re.error as e: print(e, e.pos)
def chunks(it, n):
    it = iter(it)
    while batch := [x for _, x in zip(range(n), it)]: yield batch
print(list(chunks(range(7), 3)))
def read(lines):
    for l in lines: yield l.strip()
def nonblank(ls): return (l for l in ls if l)
def count(ls): return {k: sum(1 for l in ls if k in l) for k in ('GET', 'POST')}
ls = list(nonblank(read(log.splitlines()))); print(count(ls))
def averager():
    total = n = 0; avg = None
    while True:
        try: x = yield avg
        except ValueError: total = n = 0; continue
        if x is None: return total, n
        total += x; n += 1; avg = total / n
a = averager(); next(a); print(a.send(10), a.send(20), a.throw(ValueError), a.send(4))
try: a.send(None)
except StopIteration as e: print('result', e.value)
class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
class LinkedList:
    def __init__(self, *xs):
        self.head = None
        for x in reversed(xs): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev; return self
    def __str__(self): return ' -> '.join(map(str, self)) + ' -> None'
print(LinkedList(1, 2, 3).reverse())
class BST:
    def __init__(self): self.root = None
    def insert(self, k):
        def go(n): 
            if n is None: return [k, None, None]
            i = 1 if k < n[0] else 2; n[i] = go(n[i]); return n
        self.root = go(self.root)
    def walk(self, n=...):
        if n is ...: n = self.root
        if n: yield from self.walk(n[1]); yield n[0]; yield from self.walk(n[2])
    def height(self, n=...): 
        if n is ...: n = self.root
        return 0 if not n else 1 + max(self.height(n[1]), self.height(n[2]))
t = BST()
for k in [5, 2, 8, 1, 9, 3]: t.insert(k)
print(list(t.walk()), t.height())
from collections import OrderedDict
class LRU(OrderedDict):
    def __init__(self, cap): self.cap = cap; super().__init__()
    def __getitem__(self, k): v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > self.cap: del self[next(iter(self))]
c = LRU(2); c['a'] = 1; c['b'] = 2; c['a']; c['c'] = 3; print(c, list(c))
class State:
    def __init__(self): self.s = 'idle'; self.t = {('idle', 'coin'): 'ready', ('ready', 'push'): 'idle'}
    def on(self, ev):
        try: self.s = self.t[self.s, ev]
        except KeyError as e: raise RuntimeError(f'no transition {ev!r} from {self.s!r}') from e
        return self
print(State().on('coin').s)
class ValidationError(Exception):
    def __init__(self, field, msg): self.field = field; super().__init__(field, msg)
try:
    try: int('abc')
    except ValueError as e: raise ValidationError('age', 'not a number') from e
except ValidationError as e: print(e, repr(e), repr(e.__cause__), e.field)
def g():
    try: yield 1
    finally: print('closing')
x = g(); next(x); x.close(); del x
try:
    raise ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k')])])
except* ValueError as eg: print('V', eg.exceptions)
except* (TypeError, KeyError) as eg: print('TK', eg)
try: assert 1 == 2, 'math broke'
except AssertionError as e: e.add_note('a note'); print(e, e.__notes__)
words = 'banana apple cherry'.split(); words.sort(key=lambda w: (len(w), w)); print(words, sorted(words, reverse=True), max(words), [*enumerate(words, 1)], dict(zip(words, range(3))))
print({**{'a': 1}, 'b': 2} | {'c': 3}, [*range(3), *'ab'], (lambda *a, k=1, **kw: (a, k, kw))(1, 2, z=3), {x % 3 for x in range(10)}, {k: v for k, v in zip('ab', [1, 2])})
a, *b, c = range(5); print(a, b, c); a, b = b, a; print(a, b, 'x' if not b else 'y', 1 < 2 < 3, [] or 'empty', None is None)
for i in range(3):
    for j in range(3):
        if j == 1: continue
        if i == 2: break
        print(i, j, end='; ')
    else: print('inner done')
else: print('outer done')
print("it's", 'a\tb', r'\n', "é".encode(), b'\xff'.hex(), 'ab'.center(10, '*'), 'a-b-c'.rpartition('-'), 'Hello World'.swapcase().translate(str.maketrans('lo', '01')), 'x'.join('abc'), 'abc'[::-1], '%s' % (1,), 'a' 'b', 'abcabc'.find('c', 3), ' x '.strip(), '12'.zfill(5), 'ß'.upper(), 'ab\ncd'.splitlines())
State().on('push')
