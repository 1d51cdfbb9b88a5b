"""Random programs of statements, ours against a CPython's.

    python3 statements.py PYTHON TASKARIUM RELEASE FOLDER FIRST COUNT

Files FIRST, FIRST + 1 ... of forty programs each, COUNT of them. A program is
a function or, every other time, a text that is executed: it assigns, unpacks,
deletes, loops, raises, catches, defines functions, classes and generators, and
tells what it sees on the way; an error that nobody catches is told with its
traceback. What PYTHON, which is of that RELEASE, and TASKARIUM print has to be
the same. A file with a difference stays in FOLDER, and the first line that
differs is told. A program that is unsupported is left out, and how many were is
told at the end.
"""
import ast
import os
import random
import re
import sys
import textwrap
import warnings

from expressions import output_of

EACH = 40

PREFACE = r'''
import gc
import re
import sys
import traceback

NUMBER = 0
LEFT = 0
gc.disable()


def show(*values):
    global LEFT
    if NUMBER is None:
        return
    LEFT -= 1
    if LEFT < 0:
        raise SystemExit
    text = ' '.join(map(repr, values))
    print(NUMBER, re.sub(' at 0x[0-9a-f]+', ' at 0x', text)[:300], flush=True)


def told(error):
    text = ''.join(traceback.format_exception(error))
    return re.sub(' at 0x[0-9a-f]+', ' at 0x', text)


def run(number, program):
    global NUMBER, LEFT
    NUMBER, LEFT = number, 200
    try:
        if isinstance(program, str):
            names = {'show': show, 'Manager': Manager, 'Thing': Thing,
                     'Odd': Odd, 'walk': walk, '__name__': 'program'}
            exec(compile(program, 'program', 'exec'), names)
        else:
            show(program())
    except SystemExit:
        pass
    except BaseException as error:
        for line in told(error).splitlines():
            print(number, line, flush=True)
    NUMBER = None
    print(number, 'end', flush=True)


class Manager:
    def __init__(self, name, swallows=False, fails=''):
        self.name, self.swallows, self.fails = name, swallows, fails

    def __enter__(self):
        show('enter', self.name)
        if self.fails == 'enter':
            raise KeyError('in', self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        show('exit', self.name, kind, str(error))
        if self.fails == 'exit':
            raise IndexError(self.name)
        return self.swallows


class Thing:
    kind = 'thing'

    def __init__(self, x=0, y=None):
        self.x = x
        self.y = y

    def __repr__(self):
        return f'Thing({self.x!r}, {self.y!r})'

    def __eq__(self, other):
        return isinstance(other, Thing) and self.x == other.x

    __match_args__ = ('x', 'y')


class Odd(Exception):
    def __init__(self, *args, more=None):
        super().__init__(*args)
        self.more = more


def walk(generator):
    for i in range(5):
        try:
            show('got', next(generator))
        except StopIteration as stop:
            return show('over', stop.value)
        except Exception as error:
            return show('raised', type(error).__name__, str(error))


'''

ERRORS = ['ValueError', 'KeyError', 'TypeError', 'Odd', 'ZeroDivisionError',
          'LookupError', 'ArithmeticError', 'Exception', 'IndexError',
          'StopIteration', 'AttributeError']
INPLACE = ['+=', '-=', '*=', '//=', '%=', '|=', '&=', '^=', '<<=', '>>=', '/=']
SPECS = ['', ':>5', ':<4', ':^7', ':05', ':+', '!r', '!s', '!r:>8', ':x', ':,',
         ':.2f', ':e', '=', ':{i0 % 9}', ':*^{i1 % 7}', '=!r', ':_']


class Writer:
    def __init__(self, number):
        self.random = random.Random(number)
        self.lines = []
        self.indent = 0
        self.depth = 0
        self.names = 0
        self.functions = []   # (name, how it is called)
        self.generators = []  # names of functions
        self.classes = []
        self.loops = 0
        self.in_function = False
        self.in_generator = False
        self.budget = 45

    # --- tools ---------------------------------------------------------------

    def pick(self, values):
        return self.random.choice(values)

    def choose(self, values):
        """One of them, and what it makes if it is a function: so only what
        is chosen has to be written."""
        made = self.random.choice(values)
        return made() if callable(made) else made

    def chance(self, odds):
        return self.random.random() < odds

    def below(self, most):
        return self.random.randrange(most)

    def put(self, line):
        self.lines.append('    ' * self.indent + line)

    def fresh(self, kind):
        self.names += 1
        return f'{kind}{self.names}'

    def block(self, most=3):
        """Statements a level deeper; at least one."""
        self.indent += 1
        self.depth += 1
        for _ in range(1 + self.below(most)):
            self.statement()
        self.depth -= 1
        self.indent -= 1

    # --- expressions, of a kind most of the time -----------------------------

    def any(self, depth=0):
        return self.pick([self.int, self.int, self.str, self.list, self.dict,
                          self.thing, self.single])(depth)

    def single(self, depth=0):
        return self.pick(['None', 'True', 'False', '...', 'NotImplemented',
                          '1.5', '-0.0', '2j', "b'ab'", '(1, 2)', '()', '{1}',
                          'range(3)', 'len', 'int', 'Odd', '10**20'])

    def name(self, kind):
        return f'{kind}{self.below(3)}'

    def int(self, depth=0):
        if depth > 2 or self.chance(.35):
            return self.choose([lambda: self.name('i'), lambda: self.name('i'),
                                lambda: str(self.below(7)),
                                lambda: str(self.below(300) - 20)])
        a, b = self.int(depth + 1), self.int(depth + 1)
        return self.choose([
            f'{a} + {b}', f'{a} - {b}', f'({a}) * ({b}) % 1000',
            f'({a}) // ({b})', f'({a}) % ({b})', f'-({a})', f'~({a})',
            f'({a}) & ({b})', f'({a}) | ({b})',
            lambda: f'len({self.list(depth + 1)})',
            lambda: f'({a} if {self.test(depth + 1)} else {b})', f'abs({a})',
            lambda: f'{self.name("l")}[{self.pick(["0", "-1", "i0", "1"])}]',
            lambda: f'({self.name("i")} := {a})', f'max({a}, {b})',
            lambda: f'sum({self.list(depth + 1)})', f'int({a})', f'hash({a})',
            lambda: f'{self.name("o")}.x', f'({a} and {b})', f'({a} or {b})',
            f'(lambda x, y={a}: x + y)({b})', lambda: self.call(depth + 1)])

    def str(self, depth=0):
        if depth > 2 or self.chance(.35):
            return self.pick([self.name('s'), self.name('s'), "'ab'", "''",
                              "'x y'", "'Щит'"])
        a = self.str(depth + 1)
        return self.choose([
            lambda: f'{a} + {self.str(depth + 1)}', f'({a}) * 2', f'({a})[1:]',
            f'({a})[::-1]', f'({a}).upper()',
            lambda: f'str({self.int(depth + 1)})',
            lambda: f"', '.join(map(str, {self.list(depth + 1)}))",
            f'repr({a})',
            lambda: self.fstring(depth + 1),
            lambda: f"'%s|%r' % ({self.int(depth + 1)}, {a})",
            f"({a}).replace('a', 'b')", f"'{{}}-{{!r:>4}}'.format({a}, {a})",
            f"({a}).center(5, '*')",
            lambda: f'type({self.any(depth + 1)}).__name__'])

    def fstring(self, depth=0):
        parts = []
        for _ in range(1 + self.below(2)):
            value = self.choose([lambda: self.name('i'),
                                 lambda: self.name('s'),
                                 lambda: self.name('l'),
                                 self.name('o') + '.x', self.name('i') + ' + 1'])
            parts.append(f'{self.pick(["", "<", "{{"])}{{{value}'
                         f'{self.pick(SPECS)}}}')
        return f"f'{''.join(parts)}'"

    def list(self, depth=0):
        if depth > 2 or self.chance(.35):
            return self.pick([self.name('l'), self.name('l'), '[]', '[1, 2, 3]',
                              '[3, 1]'])
        a = self.list(depth + 1)
        return self.choose([
            lambda: f'[{self.int(depth + 1)}, {self.int(depth + 1)}]',
            f'{a} + [7]',
            lambda: f'[*{a}, *{self.name("l")}]', f'sorted({a})',
            f'({a})[::-1]',
            lambda: f'({a})[{self.pick(["1:", ":2", "::2", "-2:", "i0:i1"])}]',
            lambda: f'list(range({self.below(5)}))', f'list(map(abs, {a}))',
            lambda: f'[x * {self.int(depth + 1)} for x in {a}]',
            f'[x for x in {a} if x % 2]',
            lambda: f'[y for x in {a} for y in (x, x + 1) '
            f'if y > {self.name("i")}]',
            lambda: f'[{self.name("i")} := x for x in {a}]',
            f'[(lambda: x)() for x in {a}]',
            lambda: f'list({self.name("d")}.values())',
            lambda: f'[i for i, j in zip({a}, {self.list(depth + 1)})]',
            f'[v for v in (x for x in {a}) if v]'])

    def dict(self, depth=0):
        if depth > 2 or self.chance(.4):
            return self.pick([self.name('d'), '{}', "{'a': 1}"])
        return self.choose([
            lambda: f'{{**{self.name("d")}, {self.str(depth + 1)}: '
            f'{self.int(depth + 1)}}}',
            lambda: f'{{str(x): x for x in {self.list(depth + 1)}}}',
            lambda: f'dict(a={self.int(depth + 1)}, b=2)',
            lambda: f'{self.name("d")} | {self.name("d")}',
            lambda: f'dict(zip("ab", {self.list(depth + 1)}))'])

    def thing(self, depth=0):
        if self.chance(.5) or not self.classes:
            return self.pick([self.name('o'),
                              f'Thing({self.int(depth + 1)})'])
        return f'{self.pick(self.classes)}({self.int(depth + 1)})'

    def test(self, depth=0):
        a = self.int(depth + 1)
        return self.choose([
            lambda: f'{a} > {self.int(depth + 1)}',
            lambda: f'{a} == {self.int(depth + 1)}',
            lambda: f'1 < {a} <= {self.int(depth + 1)}', f'not {a}',
            lambda: f'{a} in {self.list(depth + 1)}', lambda: self.name('l'),
            lambda: self.name('s'),
            lambda: f'{self.str(depth + 1)} < {self.str(depth + 1)}',
            lambda: f'{self.name("o")} == {self.thing(depth + 1)}',
            lambda: f'isinstance({self.any(depth + 1)}, (int, str))',
            lambda: f'{self.name("s")} in {self.name("d")}',
            lambda: f'any(x > 2 for x in {self.name("l")})',
            lambda: f'{self.name("o")} is not None', 'True', 'False'])

    def call(self, depth=0):
        if not self.functions:
            return self.name('i')
        name, least, most, names = self.pick(self.functions)
        count = least + self.below(most - least + 1)
        if self.chance(.06):
            count = self.below(5)
        args = [self.int(depth + 1) for _ in range(count)]
        if names and self.chance(.4):
            args.append(f'{self.pick(names)}={self.int(depth + 1)}')
        if self.chance(.08):
            args.append(f'*{self.name("l")}[:1]')
        return f'{name}({", ".join(args)})'

    # --- statements ----------------------------------------------------------

    def statement(self):
        self.budget -= 1
        kinds = [self.assign, self.assign, self.assign, self.unpack,
                 self.augment, self.augment, self.tell, self.tell, self.tell,
                 self.delete, self.change, self.risk]
        if self.depth < 4 and self.budget > 0:
            kinds += [self.if_, self.for_, self.while_, self.try_, self.try_,
                      self.with_, self.match, self.function, self.class_,
                      self.generator, self.drive, self.raise_]
        if self.loops and self.chance(.1):
            return self.put(f'if {self.test()}: '
                            f'{self.pick(["break", "continue"])}')
        if self.in_function and self.chance(.08):
            return self.put(f'return {self.any()}')
        if self.in_generator and self.chance(.35):
            return self.yield_()
        self.pick(kinds)()

    def tell(self):
        self.put(f'show({self.any()}, {self.any()})')

    def target(self):
        return self.pick([
            lambda: self.name('i'), lambda: self.name('i'),
            lambda: f'{self.name("l")}[{self.pick(["0", "-1", "i0"])}]',
            lambda: f'{self.name("d")}[{self.str(2)}]',
            lambda: f'{self.name("o")}.{self.pick("xyz")}'])()

    def assign(self):
        kind = self.pick('iiisslldo')
        made = {'i': self.int, 's': self.str, 'l': self.list, 'd': self.dict,
                'o': self.thing}[kind]()
        if self.chance(.04):
            made = self.any()
        if self.chance(.15):
            return self.put(f'{self.target()} = {self.target()} = '
                            f'{self.int()}')
        if self.chance(.1):
            return self.put(f'{self.name("l")}[{self.pick(["1:", ":1", ":"])}]'
                            f' = {self.list()}')
        if self.chance(.05):
            return self.put(f'{self.name(kind)}: int = {made}')
        self.put(f'{self.name(kind)} = {made}')

    def unpack(self):
        a, b, c = self.target(), self.target(), self.name('i')
        left, right = self.choose([
            lambda: (f'{a}, {b}', f'{self.int()}, {self.int()}'),
            lambda: (f'{a}, *{self.name("l")}', self.list()),
            lambda: (f'*{self.name("l")}, {a}', f'{self.list()} + [5]'),
            lambda: (f'{c}, ({a}, {b})', f'{self.int()}, ({self.int()}, 2)'),
            lambda: (f'[{a}, {b}]', self.list()), (f'{a}, {b}', f'{b}, {a}'),
            lambda: (f'{a}, {b}, *{self.name("l")}',
            f'range({self.below(4)})'),
            lambda: (f'{a}, {b}', self.any()),
            lambda: (f'({c}, *{self.name("l")}), {a}', f'{self.list()}, 4')])
        self.put(f'{left} = {right}')

    def augment(self):
        self.put(self.choose([
            lambda: f'{self.target()} {self.pick(INPLACE)} {self.int()}',
            lambda: f'{self.target()} {self.pick(INPLACE)} {self.int()}',
            lambda: f'{self.name("s")} += {self.str()}',
            lambda: f'{self.name("l")} += {self.list()}',
            lambda: f'{self.name("l")} *= {self.below(3)}',
            lambda: f'{self.name("d")} |= {self.dict()}',
            lambda: f'{self.name("i")} {self.pick(INPLACE)} {self.any()}']))

    def change(self):
        name = self.name('l')
        self.put(self.choose([
            lambda: f'{name}.append({self.int()})',
            lambda: f'{name}.extend({self.list()})',
            f'{name}.pop()', lambda: f'{name}.insert(1, {self.int()})',
            lambda: f'{name}.sort(reverse={self.test()})', f'{name}.reverse()',
            lambda: f'{self.name("d")}.update(c={self.int()})',
            f'{name}.clear()',
            lambda: f'{self.name("d")}.setdefault({self.str()}, {self.int()})',
            lambda: f'{self.name("d")}.pop({self.str()}, None)',
            lambda: f'setattr({self.name("o")}, {self.str()}, {self.int()})']))

    def delete(self):
        if self.chance(.3):
            name = self.pick(['i', 's', 'l']) + str(self.below(3))
            self.put(f'del {name}')
            self.put(self.pick([f'{name} = {self.below(9)}',
                                f'{name} = [1, 2]', f'{name} = "z"'])
                     if self.chance(.9) else 'pass')
            return
        self.put(self.choose([
            lambda: f'del {self.name("l")}'
            f'[{self.pick(["0", "-1", ":1", "::2"])}]',
            lambda: f'del {self.name("d")}[{self.str()}]',
            lambda: f'del {self.name("o")}.{self.pick("xyz")}']))

    def risk(self):
        """What goes wrong often, on a line of its own."""
        self.put(self.choose([
            lambda: f'{self.name("i")} = {self.any()} + {self.any()}',
            lambda: f'show({self.any()}.'
            f'{self.pick(["x", "append", "upper", "q"])})',
            lambda: f'assert {self.test()}, {self.str()}',
            lambda: f'show({self.any()}[{self.any()}])',
            lambda: f'{self.name("i")} = {self.any()} {self.pick(["<", "-", "*"])} '
            f'{self.any()}',
            lambda: f'show({self.pick(["iter", "len", "sorted", "int", "next"])}('
            f'{self.any()}))', lambda: f'show({self.call()})',
            lambda: f'for _ in {self.any()}: pass', 'show(undefined_name)',
            lambda: f'global_{self.below(2)} += 1',
            lambda: f'show({self.name("i")}())']))

    def if_(self):
        self.put(f'if {self.test()}:')
        self.block()
        if self.chance(.3):
            self.put(f'elif {self.test()}:')
            self.block(2)
        if self.chance(.5):
            self.put('else:')
            self.block(2)

    def loop(self):
        self.loops += 1
        self.block()
        self.loops -= 1
        if self.chance(.25):
            self.put('else:')
            self.block(1)

    def for_(self):
        target, source = self.choose([
            lambda: (self.name('i'), f'{self.list()}[:4]'),
            lambda: (self.target(), f'range({self.below(4)})'),
            lambda: (f'{self.name("i")}, {self.name("s")}',
             f'enumerate({self.str()}[:3])'),
            lambda: (f'{self.name("s")}, {self.name("i")}',
             f'list({self.name("d")}.items())[:3]'),
            lambda: (self.name('s'), f'{self.str()}[:3]'),
            lambda: (f'{self.name("i")}, *{self.name("l")}',
                     '[(1, 2, 3), [4], "ab"]'),
            lambda: (f'{self.name("i")}, {self.name("i")}',
             f'zip({self.list()}[:3], {self.list()})')])
        self.put(f'for {target} in {source}:')
        self.loop()

    def while_(self):
        count = self.fresh('n')
        self.put(f'{count} = 0')
        self.put(f'while {count} < {1 + self.below(4)}:')
        self.indent += 1
        self.put(f'{count} += 1')
        self.indent -= 1
        self.loop()

    def try_(self):
        self.put('try:')
        self.block()
        kind = self.below(4)
        star = self.chance(.12)
        if kind:
            for i in range(1 + self.below(2)):
                errors = self.pick([self.pick(ERRORS), 'Exception', 'Exception',
                                    f'({self.pick(ERRORS)}, TypeError)'])
                loops, self.loops = self.loops, 0 if star else self.loops
                inside = self.in_function
                self.in_function = inside and not star
                name = self.fresh('e')
                self.put(f'except{"*" if star else ""} {errors} as {name}:')
                self.indent += 1
                self.put(f'show(type({name}).__name__, str({name}), '
                         f'{name}.__cause__, {name}.__context__)')
                self.indent -= 1
                if self.chance(.5):
                    self.block(2)
                if self.chance(.2):
                    self.indent += 1
                    self.put(self.pick(['raise', f'raise Odd(1) from {name}',
                                        'raise Odd(2) from None',
                                        f'raise KeyError({self.str()})']))
                    self.indent -= 1
                self.loops, self.in_function = loops, inside
            if self.chance(.3):
                self.put('else:')
                self.block(2)
        if not kind or self.chance(.3):
            self.put('finally:')
            self.indent += 1
            self.put(f'show("finally", {self.any()})')
            if self.in_function and self.chance(.15):
                self.put(f'return {self.int()}')
            if self.loops and self.chance(.1):
                self.put(self.pick(['break', 'continue']))
            self.indent -= 1
            if self.chance(.4):
                self.block(1)

    def raise_(self):
        error = self.pick(ERRORS)
        self.put(self.choose([
            lambda: f'if {self.test()}: raise {error}({self.any()})',
            lambda: f'if {self.test()}: raise {error}',
            lambda: f'if {self.test()}: raise Odd({self.int()}, more=1) from '
            f'{error}({self.str()})',
            lambda: f'if {self.test()}: raise ExceptionGroup({self.str()} or "g", '
            f'[{error}({self.int()}), TypeError()])']))

    def with_(self):
        items = []
        for _ in range(1 + self.below(2)):
            fails = self.pick(['', '', '', '', 'enter', 'exit'])
            items.append(f'Manager({self.str()}, {self.test()}'
                         + (f', {fails!r})' if fails else ')')
                         + self.pick(['', f' as {self.name("s")}',
                                      f' as {self.target()}']))
        self.put(f'with {", ".join(items)}:')
        self.block()

    def pattern(self, depth=0):
        if depth > 1 or self.chance(.4):
            return self.pick(['_', str(self.below(4)), "'ab'", 'None', 'int()',
                              'str()', '-1', 'list()', 'True', '1 | 2'])
        inner = [self.pattern(depth + 1) for _ in range(3)]
        name = self.fresh('m')
        return self.pick([
            f'[{inner[0]}, *_]', f'[{inner[0]}, {inner[1]}]', f'({inner[0]},)',
            f'({inner[0]} as {name})', f"{{'a': {inner[0]}}}",
            f"{{'a': {inner[0]}, **{name}}}", f'[*_, {inner[0]}]', '[]', '{}',
            f'Thing({inner[0]})', f'Thing(x={inner[0]})',
            f'Thing({inner[0]}, y={inner[1]})', f'int({name})',
            f'[{name}, {inner[0]}, *_]', f'[{inner[0]}] | {inner[1]}'
            if 'as' not in inner[0] + inner[1] and 'm' not in
            inner[0] + inner[1] else '3'])

    def match(self):
        self.put(f'match {self.any()}:')
        self.indent += 1
        for _ in range(1 + self.below(3)):
            guard = f' if {self.test()}' if self.chance(.25) else ''
            pattern = self.pattern()
            if pattern == '_' and not guard:
                pattern = '9'
            self.put(f'case {pattern}{guard}:')
            self.indent += 1
            self.put(f'show({pattern!r})')
            self.indent -= 1
            self.block(1)
        if self.chance(.5):
            self.put(f'case {self.fresh("m")}:')
            self.block(1)
        self.indent -= 1

    def enclosed(self, body, is_generator=False):
        """A body that is a function's: it has own names of the kinds."""
        before = (self.in_function, self.in_generator, self.loops,
                  self.functions[:], self.generators[:], self.classes[:])
        self.in_function, self.loops = True, 0
        self.in_generator = is_generator
        self.indent += 1
        self.depth += 1
        body()
        self.depth -= 1
        self.indent -= 1
        (self.in_function, self.in_generator, self.loops, self.functions,
         self.generators, self.classes) = before

    def own_names(self):
        """Which of the names the function has for itself."""
        if self.chance(.4) and self.can_nonlocal:
            self.put(f'{self.can_nonlocal} {self.pick(["i0", "l0, i1"])}')
            mine = ['i2', 's0', 's1', 's2', 'l1', 'l2', 'd0', 'd1', 'd2', 'o0',
                    'o1', 'o2']
        else:
            mine = [kind + str(i) for kind in 'isldo' for i in range(3)]
        for name in mine:
            made = {'i': str(self.below(9)), 's': "'q'", 'l': '[4, 5]',
                    'd': "{'k': 3}", 'o': 'Thing(1)'}[name[0]]
            if self.chance(.96):
                self.put(f'{name} = {made}')

    def function(self):
        name = self.fresh('f')
        parameters, least, most, names = self.pick([
            ('a', 1, 1, []), ('a, b=2', 1, 2, ['b']), ('*args', 0, 3, []),
            ('a, /, b', 2, 2, []), ('a, *, k=1', 1, 1, ['k']),
            ('a=1, *rest, k=2, **more', 0, 3, ['k', 'z']), ('', 0, 0, []),
            ('a, b=[]', 1, 2, []), ('a, *, k', 1, 1, ['k'])])
        if self.chance(.15):
            self.put(f'@{self.pick(["(lambda f: f)", "staticmethod"])}')
        self.put(f'def {name}({parameters}):')

        def body():
            if self.chance(.2):
                self.put('"""Does it."""')
            self.own_names()
            for part in re.findall(r'\b(?:a|b|k|args|rest|more)\b', parameters):
                if self.chance(.5):
                    self.put(f'show({part!r}, {part})')
            for _ in range(1 + self.below(4)):
                self.statement()
            self.put(f'return {self.int()}')
        self.enclosed(body)
        self.functions.append((name, least, most, names))

    def generator(self):
        name = self.fresh('g')
        self.put(f'def {name}():')

        def body():
            self.own_names()
            self.yield_()
            for _ in range(1 + self.below(4)):
                self.statement()
            if self.chance(.5):
                self.put(f'return {self.int()}')
        self.enclosed(body, True)
        self.generators.append(name)
        self.drive()

    def yield_(self):
        self.put(self.choose([
            lambda: f'yield {self.int()}',
            lambda: f'{self.name("i")} = yield {self.int()}',
            lambda: f'show((yield {self.int()}))',
            lambda: f'yield from {self.list()}[:3]',
            f'{self.name("l")} = [(yield x) for x in ()] or [1]'
            if False else f'yield {self.any()}']))

    def drive(self):
        if not self.generators:
            return self.tell()
        name, made = self.pick(self.generators), self.fresh('h')
        self.put(f'{made} = {name}()')
        if self.chance(.4):
            return self.put(f'walk({made})')
        for _ in range(1 + self.below(3)):
            self.put('try:')
            self.indent += 1
            self.put(self.pick([
                f'show(next({made}))', f'show({made}.send({self.int()}))',
                f'show({made}.throw({self.pick(ERRORS)}({self.int()})))',
                f'{made}.close()', f'show(list({made}))',
                f'show({made}.throw(GeneratorExit))', f'show(*{made})']))
            self.indent -= 1
            self.put('except Exception as error:')
            self.indent += 1
            self.put('show(type(error).__name__, str(error), '
                     'error.__cause__, error.__context__)')
            self.indent -= 1

    def class_(self):
        name = self.fresh('C')
        bases = self.pick(['', '', '(Thing)', '(Thing)', '(list)', '(int)',
                           '(dict)', '(str)', '(Exception)']
                          + [f'({base})' for base in self.classes])
        self.put(f'class {name}{bases}:')

        def body():
            if self.chance(.15) and not bases:
                self.put("__slots__ = ('x', 'y')")
            elif self.chance(.5):
                self.put(f'z = {self.int(2)}')
            methods = self.random.sample(METHODS, 1 + self.below(4))
            for text in methods:
                text = text.replace('INT', self.int(2)).replace(
                    'STR', self.str(2))
                for line in text.splitlines():
                    self.put(line)
        loops, self.loops = self.loops, 0
        inside = (self.in_function, self.in_generator)
        self.in_function = self.in_generator = False
        self.indent += 1
        body()
        self.indent -= 1
        self.loops = loops
        self.in_function, self.in_generator = inside
        self.classes.append(name)
        made = self.fresh('p')
        self.put('try:')
        self.indent += 1
        self.put(f'{made} = {name}({self.pick(["", "1", "2, 3", "[1]"])})')
        for use in self.random.sample(USES, 1 + self.below(4)):
            self.put(use.replace('P', made).replace('C', name).replace(
                'INT', self.int(2)))
        self.indent -= 1
        self.put('except Exception as error:')
        self.indent += 1
        self.put('show(type(error).__name__, str(error))')
        self.indent -= 1

    # --- a program -----------------------------------------------------------

    def program(self, is_text):
        self.can_nonlocal = 'global' if is_text else 'nonlocal'
        self.in_function = not is_text
        self.indent = 0 if is_text else 1
        for kind, made in (('i', '{}'), ('s', '"t{}"'), ('l', '[{}, 2, 8]'),
                           ('d', '{{"a": {}}}'), ('o', 'Thing({})')):
            for i in range(3):
                self.put(f'{kind}{i} = ' + made.format(self.below(9)))
        for _ in range(4 + self.below(8)):
            self.statement()
        names = [kind + str(i) for kind in 'isldo' for i in range(3)]
        self.put(f'show({", ".join(names)})')
        return '\n'.join(self.lines) + '\n'


METHODS = [
    'def __init__(self, *args):\n    show("init", args)\n    self.x = INT',
    'def __repr__(self):\n    return "<" + STR + ">"',
    'def __str__(self):\n    return STR', 'def __len__(self):\n    return INT',
    'def __bool__(self):\n    return INT > 2',
    'def __add__(self, other):\n    show("add", other)\n    return INT',
    'def __radd__(self, other):\n    return INT',
    'def __iadd__(self, other):\n    self.y = other\n    return self',
    'def __getitem__(self, key):\n    show("item", key)\n    return [INT][key]',
    'def __setitem__(self, key, value):\n    show("set", key, value)',
    'def __delitem__(self, key):\n    raise KeyError(key)',
    'def __getattr__(self, name):\n    show("asked", name)\n'
    '    if name == "q":\n        return INT\n    raise AttributeError(name)',
    'def __setattr__(self, name, value):\n    show("sets", name, value)\n'
    '    object.__setattr__(self, name, value)',
    'def __call__(self, *args, **named):\n    return args, named, INT',
    'def __iter__(self):\n    yield INT\n    yield from (1, 2)',
    'def __contains__(self, item):\n    return item == INT',
    'def __eq__(self, other):\n    return NotImplemented',
    'def __lt__(self, other):\n    return INT < 3',
    'def __enter__(self):\n    return INT\n'
    'def __exit__(self, *error):\n    return True',
    '@property\ndef v(self):\n    return INT\n'
    '@v.setter\ndef v(self, value):\n    show("v", value)',
    '@classmethod\ndef make(cls, *args):\n    return cls.__name__, args',
    '@staticmethod\ndef plain(a=INT):\n    return a',
    'def method(self, a=INT):\n    return super().__repr__()[:9], a',
    'def __hash__(self):\n    return INT',
    'def __index__(self):\n    return INT',
    'def __format__(self, spec):\n    return "F" + spec',
    'def __init_subclass__(cls, **named):\n    show("sub", cls.__name__)',
    'def __new__(cls, *args):\n    show("new", len(args))\n'
    '    return super().__new__(cls)',
    'def __getattribute__(self, name):\n'
    '    return object.__getattribute__(self, name)',
    'def __neg__(self):\n    return -INT',
    'def __missing__(self, key):\n    return key',
    'def __del__(self):\n    show("gone")',
]
USES = [
    'show(P)', 'show(str(P), len(P))', 'show(bool(P))', 'show(P + INT)',
    'show(INT + P)', 'P += 1', 'show(P[0])', 'P[1] = INT', 'del P[0]',
    'show(P.q)', 'show(P.x)', 'P.w = INT', 'show(P(1, k=2))', 'show(list(P))',
    'show(INT in P)', 'show(P == P, P != 1)', 'show(P < P)',
    'with P as w: raise ValueError(w)', 'show(P.v)', 'P.v = 5',
    'show(C.make(1))', 'show(P.plain(), C.plain(2))', 'show(P.method())',
    'show(hash(P) == hash(P))', 'show([5, 6, 7][P])', 'show(f"{P:>4}")',
    'show(-P)', 'show(isinstance(P, Thing), C.__mro__[1:])', 'del P',
    'show(P.nothing)', 'show({P: 1}[P])', 'show(sorted([P, P]) is None)',
    'show(type(P).__name__, C.__qualname__)', 'show(vars(P))', 'show(*P)',
    'show(P["k"])', 'raise P', 'show(P.z, C.z)', 'class D(C): pass',
    'show(getattr(P, "r", INT))', 'a, *b = P', 'show(range(3)[P:])',
]


def write(number):
    found = []
    while len(found) < EACH:
        is_text = len(found) % 2 == 1
        writer = Writer(f'{number}.{len(found)}.{writer_turn(found)}')
        text = writer.program(is_text)
        whole = text if is_text else 'def program():\n' + text
        try:
            compile(whole, 'text', 'exec')
        except SyntaxError:
            TURNS[len(found)] = TURNS.get(len(found), 0) + 1
            continue
        found.append((is_text, text))
    TURNS.clear()
    return found


TURNS = {}


def writer_turn(found):
    return TURNS.get(len(found), 0)


def program(programs, left_out=()):
    text = PREFACE
    for i, (is_text, body) in enumerate(programs):
        if i in left_out:
            continue
        if is_text:
            text += f'run({i}, r"""{body}""")\n\n' if '"""' not in body else (
                f"run({i}, r'''{body}''')\n\n")
        else:
            text += f'def program_{i}():\n{body}\n\nrun({i}, program_{i})\n\n'
    return text


def lines_of(command, file):
    """What each program has told, and stderr."""
    lines, errors = output_of(command, file)
    told = {}
    for line in lines:
        number, _, text = line.partition(' ')
        if number.isdigit():
            told.setdefault(int(number), []).append(text)
    return told, errors


ANNOTATIONS = "name '__annotations__' is not defined"


def stores_twice(text):
    """Whether tuple displays are assigned to a name that comes twice."""
    for node in ast.walk(ast.parse(textwrap.dedent(text))):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            for target in node.targets:
                names = [part.id for part in ast.walk(target)
                         if isinstance(part, ast.Name)
                         and isinstance(part.ctx, ast.Store)]
                if len(names) != len(set(names)):
                    return True
    return False


def hold(number, python, taskarium, release, folder):
    programs, left_out = write(number), {}
    file = os.path.join(folder, f'statements-{release}-{number}.py')
    while True:
        with open(file, 'w', encoding='utf-8') as stream:
            stream.write(program(programs, left_out))
        ours, errors = lines_of([taskarium, 'run', '--python', release], file)
        if not re.search('taskarium: (unsupported|limit)', errors):
            break
        asked = [i for i in range(EACH) if i not in left_out]
        at = next((i for i in asked if ours.get(i, [''])[-1] != 'end'),
                  asked[-1])
        left_out[at] = re.search('taskarium: (.*)', errors)[1]
    theirs, _ = lines_of([python], file)
    for i in range(EACH):
        if release == '3.11.2' and any(ANNOTATIONS in line
                                       for line in theirs.get(i, [])):
            left_out[i] = 'an annotation in a match, which 3.11.2 forgets'
        if release == '3.11.2' and stores_twice(programs[i][1]):
            left_out[i] = 'a, a = 1, 2, which 3.11.2 stores in reverse'
    differ = [(i, *first_difference(theirs.get(i, []), ours.get(i, [])))
              for i in range(EACH)
              if i not in left_out and theirs.get(i) != ours.get(i)]
    if differ:  # unless CPython differs from itself, by an address it tells
        again, _ = lines_of([python], file)
        for i, *_ in differ:
            if again.get(i) != theirs.get(i):
                left_out[i] = 'another answer in each run'
        differ = [row for row in differ if row[0] not in left_out]
    if not differ:
        os.remove(file)
    return left_out, differ


def first_difference(theirs, ours):
    for i in range(max(len(theirs), len(ours))):
        a, b = theirs[i:i + 1], ours[i:i + 1]
        if a != b:
            return theirs[max(0, i - 2):i], a, b
    return [], [], []


def main():
    warnings.simplefilter('ignore')
    python, taskarium, release, folder = sys.argv[1:5]
    first, count = map(int, sys.argv[5:7])
    reasons, bad = {}, 0
    for number in range(first, first + count):
        left_out, differ = hold(number, python, taskarium, release, folder)
        for i, why in left_out.items():
            reasons.setdefault(why, []).append(f'{number}, {i}')
        for i, before, theirs, ours in differ:
            bad += 1
            print(f'file {number}, program {i}: after {before}\n  {theirs}\n'
                  f'  {ours}', flush=True)
    total = sum(map(len, reasons.values()))
    print(f'{count * EACH} programs, {total} unsupported, {bad} differ')
    if '--reasons' in sys.argv:
        for why in sorted(reasons, key=lambda why: -len(reasons[why])):
            print(len(reasons[why]), why, '|', reasons[why][0])
    return bad > 0


if __name__ == '__main__':
    sys.exit(main())
