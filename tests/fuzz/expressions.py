"""Random expressions, ours against a CPython's.

    python3 expressions.py PYTHON TASKARIUM RELEASE FOLDER FIRST COUNT

Programs FIRST, FIRST + 1 ... of five hundred expressions each, COUNT of them: what
PYTHON, which is of that RELEASE, and TASKARIUM print of each value or error has
to be the same. A program with a difference stays in FOLDER, and the expression
is told. An expression that is unsupported is left out, and how many were is
told at the end.

What a number stands for depends on nothing but the number. Nothing is written
whose answer a CPython leaves open: addresses are not shown, and what could grow
without bound is kept small.
"""
import os
import random
import re
import resource
import subprocess
import sys
import warnings

EACH = 500

PREFACE = r'''
import re


def told(value):
    return re.sub(' at 0x[0-9a-f]+', ' at 0x', repr(value))


def tell(number, function):
    try:
        text = told(function())
    except Exception as error:
        text = f'{type(error).__name__}: {error}'
        text = re.sub(' at 0x[0-9a-f]+', ' at 0x', text)
    print(number, text[:400], flush=True)


class Odd(int):
    def __repr__(self):
        return f'Odd({int(self)})'


class Text(str):
    pass


class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x,
                                                                 other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __add__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return Point(self.x + other.x, self.y + other.y)

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return self.y

    def __index__(self):
        return 2

    def __format__(self, spec):
        return f'<{self.x:{spec}}>'


def each(*args, **named):
    return args, named


'''

INTS = ['0', '1', '-1', '2', '3', '7', '-5', '10', '42', '255', '256', '1000',
        '-1000000', '2**31', '-2**63', '2**64', '10**20', '3**50', 'True',
        'False', 'Odd(3)', 'Odd(-2)']
SMALL = ['-3', '-2', '-1', '0', '1', '2', '3', '5', 'True', 'Odd(1)']
FLOATS = ['0.0', '-0.0', '1.0', '0.5', '-2.5', '3.14159', '1e10', '1e-7',
          '1e22', '123456.789', '2.675', "float('inf')", "float('nan')",
          "-float('inf')", '1e308', '5e-324']
COMPLEX = ['1j', '2+3j', '-0j', '1.5-2.5j', "complex('nan')"]
TEXTS = ["''", "'a'", "'abc'", "'Hello, World'", "'  x y '", "'a,b,,c'",
         "'привет'", "'Ёж'", "'ß'", "'123'", "'-7'", "'3.5'", "'a\\tb\\nc'",
         "'été'", "'x' * 10", "Text('sub')", "'\\U0001f600!'", "'ABC def'",
         "'{} {}'", "'{0:>5}|{1!r}'", "'%s %d'", "'aXbXc'", "'\\u0130'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'a b'", "b'\\x00\\xff'", "b'1,2'",
         "bytearray(b'xyz')", "bytearray()", "memoryview(b'abcd')"]
SINGLE = ['None', '...', 'NotImplemented', 'Point(1)', 'Point(2, 3)', 'int',
          'str', 'list', 'len', 'Point', 'ValueError(1)', 'object']
SPECS = ['', '5', '<5', '>8', '^9', '*^9', '05', '+', ' ', ',', '_', '.2f',
         '.3', '8.3f', 'e', '.0e', 'g', '.3g', '%', '.1%', 'x', '#x', '#b',
         'o', 'X', 'c', 'd', '+d', ' d', '08.2f', '010', '=+8', '<05', 's',
         '.2s', '5s', 'n', '#o', '_x', ',.2f', 'z.1f', '\u00e9^5', '-5', '5.',
         'q', '#.3g', '>>4', '.1000f']
PERCENTS = ['%s', '%r', '%a', '%d', '%i', '%5d', '%-5d|', '%05d', '%+d', '%x',
            '%#X', '%o', '%e', '%.2f', '%8.3f', '%g', '%c', '%%', '%5s', '%.2s',
            '%(a)s', '%*d', '%s %s', '%q', '%', '% d', '%#o', '%.0f']
METHODS = {
    'text': ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip',
             'split', 'rsplit', 'splitlines', 'join', 'replace', 'find',
             'rfind', 'index', 'count', 'startswith', 'endswith', 'isdigit',
             'isalpha', 'isalnum', 'isspace', 'islower', 'istitle',
             'isidentifier', 'isprintable', 'isdecimal', 'isnumeric', 'zfill',
             'center', 'ljust', 'rjust', 'partition', 'rpartition', 'encode',
             'format', 'casefold', 'expandtabs', 'lstrip', 'rstrip',
             'removeprefix', 'removesuffix', 'translate', 'isascii',
             'isupper', 'format_map', 'maketrans', 'rindex'],
    'bytes': ['upper', 'split', 'decode', 'hex', 'find', 'count', 'join',
              'replace', 'startswith', 'strip', 'title', 'zfill', 'center',
              'isdigit', 'fromhex', 'index', 'partition', 'splitlines',
              'endswith', 'translate', 'rjust', 'islower', 'removeprefix'],
    'list': ['append', 'extend', 'insert', 'pop', 'remove', 'index', 'count',
             'sort', 'reverse', 'copy', 'clear'],
    'tuple': ['index', 'count'],
    'dict': ['get', 'pop', 'keys', 'values', 'items', 'update', 'setdefault',
             'popitem', 'copy', 'fromkeys', 'clear'],
    'set': ['add', 'remove', 'discard', 'union', 'intersection', 'difference',
            'issubset', 'issuperset', 'isdisjoint', 'symmetric_difference',
            'update', 'pop', 'copy', 'intersection_update'],
    'int': ['bit_length', 'bit_count', 'to_bytes', 'as_integer_ratio',
            'conjugate', 'is_integer', 'from_bytes', '__add__', '__floordiv__'],
    'float': ['is_integer', 'as_integer_ratio', 'hex', 'fromhex', 'conjugate',
              '__round__', '__trunc__'],
    'range': ['index', 'count'],
}
BUILTINS = ['abs', 'all', 'any', 'ascii', 'bin', 'bool', 'bytes', 'callable',
            'chr', 'complex', 'dict', 'divmod', 'enumerate', 'float', 'format',
            'frozenset', 'hash', 'hex', 'int', 'isinstance', 'issubclass',
            'iter', 'len', 'list', 'max', 'min', 'oct', 'ord', 'pow', 'range',
            'repr', 'reversed', 'round', 'set', 'slice', 'sorted', 'str', 'sum',
            'tuple', 'type', 'zip', 'map', 'filter', 'bytearray', 'getattr',
            'hasattr', 'next', 'each', 'memoryview']
BINARY = ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>']
COMPARE = ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not',
           'and', 'or']


class Writer:
    def __init__(self, number):
        self.random = random.Random(number)
        self.depth = 0

    def pick(self, values):
        return self.random.choice(values)

    def chance(self, odds):
        return self.random.random() < odds

    def items(self, most=4):
        return [self.value() for _ in range(self.random.randrange(most))]

    def value(self):
        self.depth += 1
        kinds = [self.number, self.number, self.text, self.text, self.bytes_,
                 self.single]
        if self.depth < 4:
            kinds += [self.list_, self.tuple_, self.dict_, self.set_,
                      self.range_]
        made = self.pick(kinds)()
        self.depth -= 1
        return made

    def number(self):
        return self.pick(self.pick([INTS, INTS, FLOATS, COMPLEX, SMALL]))

    def text(self):
        return self.pick(TEXTS)

    def bytes_(self):
        return self.pick(BYTES)

    def single(self):
        return self.pick(SINGLE)

    def list_(self):
        return f'[{", ".join(self.items())}]'

    def tuple_(self):
        items = self.items()
        return f'({", ".join(items)}{"," if len(items) == 1 else ""})'

    def dict_(self):
        pairs = [f'{self.key()}: {self.value()}'
                 for _ in range(self.random.randrange(3))]
        return f'{{{", ".join(pairs)}}}'

    def set_(self):
        # In one order, for equal constants of a module are made one.
        items = sorted(self.pick(INTS)
                       for _ in range(self.random.randrange(1, 4)))
        name = 'frozenset' if self.chance(.3) else ''
        return f'{name}({{{", ".join(items)}}})' if name else (
            f'{{{", ".join(items)}}}')

    def key(self):
        return self.pick([self.pick(INTS), self.text(), self.pick(FLOATS[:4]),
                          'None', '(1, 2)'])

    def range_(self):
        args = [self.pick(SMALL) for _ in range(self.random.randrange(1, 4))]
        return f'range({", ".join(args)})'

    # --- what is done with them ----------------------------------------------

    def expression(self):
        return self.pick([self.binary, self.binary, self.binary, self.unary,
                          self.compare, self.subscript, self.slice_,
                          self.method, self.method, self.method, self.method,
                          self.builtin, self.builtin, self.builtin,
                          self.format_, self.format_, self.percent,
                          self.comprehension, self.unpack, self.choose,
                          self.fstring, self.attribute, self.changed])()

    def operand(self):
        return self.value() if self.chance(.85) else f'({self.expression()})'

    def binary(self):
        op = self.pick(BINARY)
        left = self.operand()
        if op in ('**', '<<', '*'):
            sides = [self.value() if op == '*' and self.chance(.3) and
                     not left.startswith('range') else self.number(),
                     self.pick(SMALL)]
            if op == '*':
                self.random.shuffle(sides)
                sides[0] = sides[0] if sides[0] in SMALL else self.value()
                sides[1] = self.pick(SMALL)
            return f'({sides[0]}) {op} {sides[1]}'
        right = self.operand()
        if self.chance(.4):  # more often of one kind
            right = self.like(left)
        return f'({left}) {op} ({right})'

    def like(self, text):
        if text in INTS or text in FLOATS or text in SMALL:
            return self.number()
        if text in TEXTS:
            return self.text()
        if text in BYTES:
            return self.bytes_()
        return {'[': self.list_, '(': self.tuple_,
                '{': self.set_}.get(text[0], self.value)()

    def unary(self):
        return f'{self.pick(["-", "+", "~", "not "])}({self.operand()})'

    def compare(self):
        left = self.operand()
        right = self.like(left) if self.chance(.6) else self.operand()
        text = f'({left}) {self.pick(COMPARE)} ({right})'
        if self.chance(.2):
            text += f' {self.pick(COMPARE[:6])} ({self.like(left)})'
        return text

    def sequence(self):
        return self.pick([self.text, self.bytes_, self.list_, self.tuple_,
                          self.range_, self.dict_])()

    def subscript(self):
        index = self.pick(SMALL) if self.chance(.7) else self.value()
        return f'({self.sequence()})[{index}]'

    def slice_(self):
        parts = [self.pick(SMALL + ['', '', '10**20', 'None'])
                 for _ in range(self.random.choice([2, 2, 3]))]
        if self.chance(.05):
            parts[0] = self.value()
        return f'({self.sequence()})[{":".join(parts)}]'

    def method(self):
        kind = self.pick(list(METHODS))
        made = {'text': self.text, 'bytes': self.bytes_, 'list': self.list_,
                'tuple': self.tuple_, 'dict': self.dict_, 'set': self.set_,
                'int': lambda: self.pick(INTS), 'range': self.range_,
                'float': lambda: self.pick(FLOATS)}[kind]
        name = self.pick(METHODS[kind])
        args = []
        for _ in range(self.pick([0, 0, 1, 1, 1, 2, 2, 3])):
            args.append(self.pick([made, self.value, made,
                                   lambda: self.pick(SMALL)])())
        if name in ('zfill', 'center', 'ljust', 'rjust', 'expandtabs',
                    'to_bytes'):
            args = args and [self.pick(['0', '3', '7', '12', '-1']),
                             *args[1:]]
        return f'({made()}).{name}({", ".join(args)})'

    def builtin(self):
        name = self.pick(BUILTINS)
        args = [self.value() for _ in range(self.pick([0, 1, 1, 1, 1, 2, 2,
                                                       3]))]
        if name in ('bytes', 'bytearray', 'range', 'pow', 'round'):
            args = [self.pick(SMALL) if self.chance(.6) else self.pick(
                FLOATS + TEXTS) for _ in args]
        if name in ('map', 'filter'):
            args = [self.pick(['str', 'len', 'bool', 'None', 'abs',
                               'lambda *x: x']), *args[1:]]
            return f'list({name}({", ".join(args)}))'
        if name in ('zip', 'enumerate', 'reversed', 'iter'):
            text = f'{name}({", ".join(args)})'
            return f'list({text})' if self.chance(.9) else text
        if name == 'hash' and self.chance(.8):
            args = [self.number()]
        if name in ('sum', 'max', 'min', 'sorted', 'all', 'any') and \
                self.chance(.7):
            args[:1] = [self.pick([self.list_, self.tuple_, self.set_])()]
        if name == 'sorted' and self.chance(.3) and args:
            args[1:] = [self.pick(['key=str', 'reverse=True', 'key=len',
                                   'key=lambda x: -x'])]
        if name in ('getattr', 'hasattr'):
            args = [self.value(), self.pick(["'x'", "'real'", "'upper'",
                                             "'nothing'", '3'])]
        return f'{name}({", ".join(args)})'

    def format_(self):
        value = self.pick([self.number, self.number, self.text, self.value])()
        return f'format({value}, {self.pick(SPECS)!r})'

    def fstring(self):
        value = self.pick([self.number, self.text, self.value])()
        name = 'x'
        tail = self.pick(['', '!r', '!s', '!a', '=', ' = !r'])
        spec = self.pick(SPECS) if self.chance(.5) else ''
        spec = '' if "'" in spec or '{' in spec else spec
        spec = f':{spec}' if spec else ''
        return f"(lambda {name}: f'[{{{name}{tail}{spec}}}]')({value})"

    def percent(self):
        values = [self.value() for _ in range(self.pick([1, 1, 1, 2, 0]))]
        right = values[0] if len(values) == 1 and self.chance(.5) else (
            f'({", ".join(values)}{"," if len(values) == 1 else ""})')
        if self.chance(.1):
            right = f'{{"a": {self.value()}}}'
        text = self.pick(PERCENTS) + self.pick(['', ' x', self.pick(PERCENTS)])
        return f'{self.pick(["", "", "", "b"])}{text!r} % {right}'

    def comprehension(self):
        kind = self.pick(['[{}]', '{{{}}}', 'tuple({})', 'list({})', 'sum({})',
                          '{{x: {}}}'])
        body = self.pick(['x', 'x * 2', 'str(x)', '(x, 1)', 'x[0]', 'len(x)',
                          '-x', 'x + x', 'f"{x}"'])
        source = self.pick([self.list_, self.tuple_, self.set_, self.range_,
                            self.dict_, self.text, self.value])()
        tail = self.pick(['', '', ' if x', ' if x == x', ' for y in (1, 2)'])
        return kind.format(f'{body} for x in {source}{tail}')

    def unpack(self):
        return self.pick([
            f'[*{self.value()}, *{self.list_()}]',
            f'each(*{self.value()}, **{self.dict_()})',
            f'(lambda a, b=1, *c, d=2, **e: (a, b, c, d, e))'
            f'(*{self.value()})',
            f'{{**{self.value()}, **{self.dict_()}}}',
            f'(lambda a, /, b, *, c: (a, b, c))(*{self.tuple_()}, '
            f'**{self.pick(["{}", repr({"c": 1}), repr({"b": 1, "c": 2})])})'])

    def choose(self):
        return (f'({self.operand()}) if ({self.operand()}) else '
                f'({self.operand()})')

    def attribute(self):
        return f'({self.value()}).' + self.pick(
            ['real', 'imag', 'x', 'numerator', '__class__', '__doc__x', 'start',
             '__name__', 'args', 'uppr', 'apend', 'keyz', '__len__'])

    def changed(self):
        """A container after a method, or an operator, has changed it."""
        made = self.pick([self.list_, self.dict_, self.set_,
                          lambda: "bytearray(b'abcdef')"])()
        act = self.pick([
            f'x.__setitem__({self.pick(SMALL)}, {self.value()})',
            f'x.__delitem__({self.pick(SMALL)})',
            f'x.__setitem__(slice({self.pick(SMALL)}, {self.pick(SMALL)}), '
            f'{self.value()})',
            f'x.__setitem__(slice(None, None, {self.pick(SMALL)}), '
            f'{self.value()})',
            f'x.extend({self.value()})', f'x.update({self.value()})',
            f'x.insert({self.pick(SMALL)}, {self.value()})',
            f'x.pop({self.pick(SMALL)})', f'x.append({self.value()})',
            f'x.__iadd__({self.value()})', f'x.__ior__({self.value()})',
            f'x.sort(key={self.pick(["str", "len", "None"])})'])
        return f'(lambda x: (x, {act}, x))({made})'


def is_open(text):
    """Whether the answer is no matter of the language: hashes of addresses,
    widths that no text can have, a view's hex() that takes a separator."""
    if re.search(r'set\(|\{|\.(update|union|__ior__)', text) and re.search(
            r'(?<![\w.])(int|str|list|len|object|Point|None|NotImplemented)'
            r'(?!\w|\()|range\(|Error|\.\.\.|nan',
            text):
        return True  # a set whose order depends on addresses
    return ('hash(' in text and not re.search(r'hash\([-\d.(][-\w.()*]*\)', text)
            or 'hash(' in text and ('range(' in text or 'nan' in text)
            or 'hash(complex' in text or 'hash(float' in text
            or ' is ' in text or 'each(*' in text  # known
            or '.decode(bytearray' in text or '%*d' in text and '**' in text
            or 'memoryview' in text and '.hex' in text)


def write(number):
    writer = Writer(number)
    found = []
    while len(found) < EACH:
        text = writer.expression()
        try:
            compile(text, 'text', 'eval')
        except (SyntaxError, ValueError, OverflowError):
            continue
        if is_open(text):
            continue
        found.append(text)
    return found


def program(expressions, first=0):
    return PREFACE + ''.join(
        f'tell({i}, lambda: {text})\n' for i, text in enumerate(expressions)
        if i >= first)


MOST_MEMORY = 3_000_000_000


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def output_of(command, file):
    """The lines of stdout, and stderr. A CPython may take some memory, and has
    MemoryError behind it; ours has a limit of its own."""
    done = subprocess.run([*command, file], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL,
                          preexec_fn=None if 'run' in command
                          else limit_memory,
                          env={**os.environ, 'PYTHONHASHSEED': '0',
                               'PYTHONWARNINGS': 'ignore'})
    return done.stdout.splitlines(), done.stderr


def run(command, file):
    output, errors = output_of(command, file)
    lines = {}
    for line in output:
        number, _, text = line.partition(' ')
        if number.isdigit():
            lines[int(number)] = text
    return lines, errors


def hold(number, python, taskarium, release, folder):
    """How many were left out, and a list of what differs."""
    expressions, left_out, ours, first = write(number), {}, {}, 0
    file = os.path.join(folder, f'expressions-{release}-{number}.py')
    while first < EACH:
        with open(file, 'w', encoding='utf-8') as stream:
            stream.write(program(expressions, first))
        told, errors = run([taskarium, 'run', '--python', release], file)
        ours.update(told)
        if not re.search('taskarium: (unsupported|limit)', errors):
            break
        # The one that has no answer; it goes on behind it.
        at = next(i for i in range(first, EACH) if i not in ours)
        left_out[at] = re.search('taskarium: (.*)', errors)[1]
        first = at + 1
    with open(file, 'w', encoding='utf-8') as stream:
        stream.write(program(expressions))
    theirs, _ = run([python], file)
    for i, text in theirs.items():
        if text.startswith('MemoryError'):
            left_out[i] = 'what takes too much memory'
    differ = [(i, expressions[i], theirs.get(i), ours.get(i))
              for i in range(EACH)
              if i not in left_out and theirs.get(i) != ours.get(i)]
    if not differ:
        os.remove(file)
    return left_out, differ, expressions


def main():
    warnings.simplefilter('ignore')
    python, taskarium, release, folder = sys.argv[1:5]
    first, count = map(int, sys.argv[5:7])
    reasons, bad = {}, 0
    for number in range(first, first + count):
        left_out, differ, expressions = hold(number, python, taskarium,
                                             release, folder)
        for i, why in left_out.items():
            reasons.setdefault(why, []).append(expressions[i])
        for i, text, theirs, ours in differ:
            bad += 1
            print(f'program {number}, {i}: {text}\n  {theirs}\n  {ours}')
    total = sum(map(len, reasons.values()))
    print(f'{count * EACH} expressions, {total} unsupported, {bad} differ')
    if '--reasons' in sys.argv:
        for why in sorted(reasons, key=lambda why: -len(reasons[why])):
            print(len(reasons[why]), why, '|', reasons[why][0])
    return bad > 0


if __name__ == '__main__':
    sys.exit(main())
