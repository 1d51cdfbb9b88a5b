"""Tokenizer, parser, interpreter: a book's calculator."""
import re
import sys
import operator
from collections import namedtuple
from contextlib import contextmanager
from enum import Enum, auto

Token = namedtuple('Token', 'kind value line column')


class LexError(SyntaxError):
    pass


SPEC = [('NUMBER', r'\d+(\.\d*)?([eE][+-]?\d+)?'), ('STRING', r'"(?:\\.|[^"\\])*"'), ('ID', r'[A-Za-z_]\w*'),
        ('OP', r'==|!=|<=|>=|\*\*|//|[-+*/%<>=(),{};!]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+|#[^\n]*'), ('MISMATCH', r'.')]
REGEX = re.compile('|'.join(f'(?P<{n}>{p})' for n, p in SPEC))
KEYWORDS = frozenset('let if else while print fn return true false nil and or not'.split())


def tokenize(code):
    line, start = 1, 0
    for mo in REGEX.finditer(code):
        kind, value, column = mo.lastgroup, mo.group(), mo.start() - start
        if kind == 'NUMBER':
            value = float(value) if set(value) & set('.eE') else int(value)
        elif kind == 'STRING':
            value = value[1:-1].encode().decode('unicode_escape')
        elif kind == 'ID' and value in KEYWORDS:
            kind = value.upper()
        elif kind == 'NEWLINE':
            start = mo.end()
            line += 1
            continue
        elif kind == 'SKIP':
            continue
        elif kind == 'MISMATCH':
            raise LexError(f'{value!r} unexpected on line {line}')
        yield Token(kind, value, line, column)
    yield Token('EOF', None, line, len(code) - start)


class Return(Exception):
    def __init__(self, value): self.value = value


class Env(dict):
    def __init__(self, outer=None, **kw):
        super().__init__(**kw)
        self.outer = outer
    def __missing__(self, name):
        if self.outer is None:
            raise NameError(f'undefined variable {name!r}') from None
        return self.outer[name]
    def assign(self, name, value):
        env = self
        while env is not None and name not in env: env = env.outer
        if env is None: raise NameError(name)
        env[name] = value


BINARY = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow,
          '<': operator.lt, '>': operator.gt, '<=': operator.le, '>=': operator.ge, '==': operator.eq, '!=': operator.ne}
LEVELS = [{'=='}, {'!='}, {'<', '>', '<=', '>='}, {'+', '-'}, {'*', '/', '//', '%'}]


class Parser:
    def __init__(self, code):
        self.tokens = list(tokenize(code))
        self.pos = 0
    @property
    def tok(self): return self.tokens[self.pos]
    def accept(self, *kinds):
        t = self.tok
        if t.kind in kinds or (t.kind == 'OP' and t.value in kinds):
            self.pos += 1
            return t
    def expect(self, kind):
        if not (t := self.accept(kind)):
            raise SyntaxError(f'expected {kind!r}, got {self.tok.value!r} at {self.tok.line}:{self.tok.column}')
        return t
    def program(self):
        out = []
        while not self.accept('EOF'): out.append(self.statement())
        return out
    def block(self):
        self.expect('{')
        out = []
        while not self.accept('}'): out.append(self.statement())
        return out
    def statement(self):
        if self.accept('LET'):
            name = self.expect('ID').value
            self.expect('=')
            e = self.expr(); self.expect(';')
            return lambda env: env.__setitem__(name, e(env))
        if self.accept('PRINT'):
            args = [self.expr()]
            while self.accept(','): args.append(self.expr())
            self.expect(';')
            return lambda env: print(*(a(env) for a in args))
        if self.accept('WHILE'):
            c, body = self.expr(), self.block()
            def loop(env):
                while c(env):
                    for s in body: s(env)
            return loop
        if self.accept('IF'):
            c, a = self.expr(), self.block()
            b = self.block() if self.accept('ELSE') else []
            def branch(env):
                for s in a if c(env) else b: s(env)
            return branch
        if self.accept('FN'):
            name = self.expect('ID').value
            self.expect('(')
            params = []
            while not self.accept(')'):
                params.append(self.expect('ID').value); self.accept(',')
            body = self.block()
            def define(env):
                def call(*args):
                    if len(args) != len(params): raise TypeError(f'{name}() takes {len(params)} args, got {len(args)}')
                    local = Env(env, **dict(zip(params, args)))
                    try:
                        for s in body: s(local)
                    except Return as r: return r.value
                call.__name__ = call.__qualname__ = name
                env[name] = call
            return define
        if self.accept('RETURN'):
            e = self.expr(); self.expect(';')
            def ret(env): raise Return(e(env))
            return ret
        e = self.expr()
        self.expect(';')
        return e
    def expr(self, level=0):
        if level == 0 and self.tok.kind == 'ID' and self.tokens[self.pos + 1].value == '=':
            name = self.accept('ID').value; self.accept('=')
            e = self.expr()
            return lambda env: env.assign(name, e(env))
        if level == len(LEVELS): return self.unary()
        left = self.expr(level + 1) if level else self.expr(1)
        while self.tok.kind == 'OP' and self.tok.value in LEVELS[level]:
            f = BINARY[self.accept('OP').value]
            right = self.expr(level + 1)
            left = (lambda l, r, f: lambda env: f(l(env), r(env)))(left, right, f)
        return left
    def unary(self):
        if self.accept('-'):
            e = self.unary(); return lambda env: -e(env)
        if self.accept('NOT', '!'):
            e = self.unary(); return lambda env: not e(env)
        return self.call()
    def call(self):
        e = self.atom()
        while self.accept('('):
            args = []
            while not self.accept(')'): args.append(self.expr()); self.accept(',')
            e = (lambda f, args: lambda env: f(env)(*(a(env) for a in args)))(e, args)
        return e
    def atom(self):
        if t := self.accept('NUMBER', 'STRING'): return lambda env: t.value
        if t := self.accept('TRUE', 'FALSE', 'NIL'): return lambda env: {'TRUE': True, 'FALSE': False, 'NIL': None}[t.kind]
        if t := self.accept('ID'): return lambda env: env[t.value]
        if self.accept('('):
            e = self.expr(); self.expect(')')
            return e
        raise SyntaxError(f'unexpected {self.tok!r}')


def run(code):
    env = Env(None, max=max, str=str)
    try:
        for s in Parser(code).program(): s(env)
    except (SyntaxError, NameError, TypeError, ZeroDivisionError) as e:
        print(f'{type(e).__name__}: {e}', file=sys.stdout)


run('let x = 1 + 2 * 3; print x, x - 10, "a\\tb", 7 // 2, -2 * -3; # comment')
run('fn fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); } print fib(12), max(3, fib(5));')
run('let i = 0; while i < 3 { print "i =", i; i = i + 1; } print not true, 1 == 1.0, 2.5e2;')
run('fn make(n) { fn add(x) { n = n + x; return n; } return add; } let f = make(10); print f(1), f(2);')
for bad in ('let = 3;', 'print y;', 'print 1 / 0;', 'print "a" + 1;', 'fn f(a) {} f();', 'let x = @;', 'print (1;', 'if true {', '1 2;'): run(bad)
print(list(tokenize('a=1'))[:2])
Parser('let').program()
