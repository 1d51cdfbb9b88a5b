import re, operator
from typing import NamedTuple, Iterator
class Token(NamedTuple):
    kind: str
    value: str
    pos: int
SPEC = [('NUM', r'\d+(\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'[-+*/^=()]'), ('WS', r'\s+'), ('BAD', r'.')]
RX = re.compile('|'.join(f'(?P<{n}>{p})' for n, p in SPEC))
def lex(s) -> Iterator[Token]:
    for m in RX.finditer(s):
        k = m.lastgroup
        if k == 'WS': continue
        if k == 'BAD':
            raise SyntaxError(f'bad char {m.group()!r} at {m.start()}')
        yield Token(k, m.group(), m.start())
    yield Token('END', '', len(s))
class Parser:
    OPS = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '^': operator.pow}
    def __init__(self): self.env = {}
    def run(self, s):
        self.toks = list(lex(s)); self.i = 0
        if len(self.toks) > 2 and self.toks[0].kind == 'ID' and self.toks[1].value == '=':
            self.i = 2
            v = self.expr(); self.env[self.toks[0].value] = v
        else:
            v = self.expr()
        self.eat('END')
        return v
    @property
    def cur(self): return self.toks[self.i]
    def eat(self, kind):
        t = self.cur
        if t.kind != kind: raise SyntaxError(f'expected {kind}, got {t}')
        self.i += 1
        return t
    def binary(self, sub, ops):
        v = sub()
        while self.cur.value in ops and self.cur.kind == 'OP':
            op = self.eat('OP').value
            v = self.OPS[op](v, sub())
        return v
    def expr(self): return self.binary(self.term, '+-')
    def term(self): return self.binary(self.factor, '*/')
    def factor(self):
        if self.cur.value == '-':
            self.eat('OP'); return -self.factor()
        v = self.atom()
        if self.cur.value == '^':
            self.eat('OP'); v = v ** self.factor()
        return v
    def atom(self):
        t = self.cur
        match t:
            case Token(kind='NUM', value=v): self.i += 1; return float(v) if '.' in v else int(v)
            case Token('ID', name, _): self.i += 1; return self.env[name]
            case Token(value='('):
                self.i += 1; v = self.expr()
                if self.cur.value != ')': raise SyntaxError('missing )')
                self.i += 1; return v
        raise SyntaxError(f'unexpected {t}')
p = Parser()
for s in ['1 + 2*3', 'x = (1+2)*3', 'x^2 - 1', '-2^2', '2^3^2', '10/4', '1 +', '(1', '3 $ 4', 'y + 1', '1/0']:
    try: print(s, '->', p.run(s))
    except (SyntaxError, KeyError, ZeroDivisionError) as e: print(s, '!!', type(e).__name__, e)
