import re
from collections import namedtuple
Token = namedtuple('Token', 'kind value pos')
SPEC = [('NUM', r'\d+(\.\d*)?'), ('ID', r'[A-Za-z_]\w*'), ('OP', r'\*\*|[-+*/^%()=,]'), ('WS', r'\s+'), ('BAD', r'.')]
RX = re.compile('|'.join('(?P<%s>%s)' % p for p in SPEC))
def lex(s):
    for m in RX.finditer(s):
        k = m.lastgroup
        if k == 'WS': continue
        if k == 'BAD': raise SyntaxError(f'unexpected {m.group()!r} at {m.start()}')
        yield Token(k, float(m.group()) if k == 'NUM' else m.group(), m.start())
class Parser:
    def __init__(self, text):
        self.toks = list(lex(text)); self.i = 0
    def peek(self): return self.toks[self.i].value if self.i < len(self.toks) else None
    def take(self, v=None):
        t = self.peek()
        if v is not None and t != v: raise SyntaxError(f'expected {v!r}, got {t!r}')
        self.i += 1; return t
    def expr(self):
        x = self.term()
        while self.peek() in ('+', '-'):
            op = self.take(); x = (op, x, self.term())
        return x
    def term(self):
        x = self.unary()
        while self.peek() in ('*', '/', '%'):
            op = self.take(); x = (op, x, self.unary())
        return x
    def unary(self):
        if self.peek() == '-': self.take(); return ('neg', self.unary())
        return self.power()
    def power(self):
        x = self.atom()
        if self.peek() == '**': self.take(); return ('**', x, self.unary())
        return x
    def atom(self):
        if self.peek() == '(':
            self.take(); x = self.expr(); self.take(')'); return x
        return self.take()
def ev(t, env):
    match t:
        case float(): return t
        case str(name): return env[name]
        case ('neg', x): return -ev(x, env)
        case (op, l, r):
            l, r = ev(l, env), ev(r, env)
            return {'+': l.__add__, '-': l.__sub__, '*': l.__mul__, '/': l.__truediv__, '%': l.__mod__, '**': l.__pow__}[op](r)
for s in ['1+2*3', '-(2+3)**2', '2**3**2', 'x*x - y/4', '7 % 4 * 2', '1 $ 2', '(1', '1/0']:
    try:
        t = Parser(s).expr(); print(f'{s:>12} -> {t} = {ev(t, dict(x=3.0, y=2.0)):g}')
    except Exception as e: print(f'{s:>12} !! {type(e).__name__}: {e}')
print(list(lex('a=1')))
print(ev(Parser('z+1').expr(), {}))
