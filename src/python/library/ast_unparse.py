"""The text of a tree: what ast.unparse() gives."""

from _taskarium import patch, version

# How tightly an expression holds together: what is looser than its place allows
# stands in parentheses.
(NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND,
 SHIFT, SUM, TERM, FACTOR, POWER, AWAIT, ATOM) = range(18)

_BINARY = {'Add': ('+', SUM), 'Sub': ('-', SUM), 'Mult': ('*', TERM),
           'MatMult': ('@', TERM), 'Div': ('/', TERM), 'Mod': ('%', TERM),
           'LShift': ('<<', SHIFT), 'RShift': ('>>', SHIFT),
           'BitOr': ('|', BIT_OR), 'BitXor': ('^', BIT_XOR),
           'BitAnd': ('&', BIT_AND), 'FloorDiv': ('//', TERM),
           'Pow': ('**', POWER)}
_UNARY = {'Invert': ('~', FACTOR), 'Not': ('not ', NOT), 'UAdd': ('+', FACTOR),
          'USub': ('-', FACTOR)}
_COMPARED = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>',
             'GtE': '>=', 'Is': 'is', 'IsNot': 'is not', 'In': 'in',
             'NotIn': 'not in'}
_ONE_LINE = ("'", '"')
_MANY_LINES = ('"""', "'''")
_ALL = (*_ONE_LINE, *_MANY_LINES)


def _kind(node):
    return type(node).__name__


def _is_text(node):
    return _kind(node) == 'Constant' and isinstance(node.value, str)


# --- texts ------------------------------------------------------------------------

def _literal(text, quotes=_ALL, hides_blanks=False):
    """A text between quotes with few backslashes, and the quotes that fit."""
    escaped = ''.join([
        sign if sign in '\n\t' and not hides_blanks
        or sign != '\\' and sign.isprintable()
        else sign.encode('unicode_escape').decode('ascii') for sign in text])
    fitting = [quote for quote in quotes if quote not in escaped
               and ('\n' not in escaped or quote in _MANY_LINES)]
    if not fitting:
        shown = repr(text)
        return shown[1:-1], [next((quote for quote in quotes
                                   if shown[0] in quote), shown[0])]
    if escaped:
        last = escaped[-1]
        fitting.sort(key=lambda quote: quote[0] == last)
        if fitting[0][0] == last:
            escaped = f'{escaped[:-1]}\\{last}'
    return escaped, fitting


def _quoted(text, quotes=_ALL):
    text, quotes = _literal(text, quotes)
    return f'{quotes[0]}{text}{quotes[0]}'


def _repr_inside(text):
    """As it stands between three single quotes."""
    return repr('"' + text)[2:-1]


def _joined(parts, is_checked):
    """An f-string up to 3.12: each part may forbid some quotes."""
    quotes = list(_ALL)
    texts = []
    for text, is_constant in parts:
        if version >= 312 and not is_constant:
            if '\n' in text:
                quotes = [quote for quote in quotes if quote in _MANY_LINES]
        else:
            text, fitting = _literal(text, quotes, is_constant)
            if is_checked and not set(fitting) & set(quotes):
                texts = [_repr_inside(text) if version < 312 or is_constant
                         else text for text, is_constant in parts]
                return f"'''{''.join(texts)}'''"
            quotes = fitting
        texts.append(text)
    return f"{quotes[0]}{''.join(texts)}{quotes[0]}"


# --- expressions --------------------------------------------------------------------

class _Expressions:
    """Each method has the name of a kind of node, and gives its text; `level`
    is how tight it has to be."""

    def __init__(self, avoids_backslashes=False):
        self.avoids_backslashes = avoids_backslashes

    def text(self, node, level=TEST):
        work = getattr(self, _kind(node), None)
        if work is not None:
            return work(node, level)
        from ast import iter_child_nodes
        texts = [self.text(child) for child in iter_child_nodes(node)]
        return texts[-1] if texts else ''

    def list(self, nodes, level=TEST):
        return ', '.join([self.text(node, level) for node in nodes])

    def items(self, texts):
        """With a comma behind a single one."""
        return f'{texts[0]},' if len(texts) == 1 else ', '.join(texts)

    def enclosed(self, text, own, level):
        return f'({text})' if level > own else text

    def NamedExpr(self, node, level):
        text = f'{self.text(node.target, ATOM)} := {self.text(node.value, ATOM)}'
        return self.enclosed(text, NAMED, level)

    def Await(self, node, level):
        text = f'await {self.text(node.value, ATOM)}' if node.value else 'await'
        return self.enclosed(text, AWAIT, level)

    def Yield(self, node, level):
        text = f'yield {self.text(node.value, ATOM)}' if node.value else 'yield'
        return self.enclosed(text, YIELD, level)

    def YieldFrom(self, node, level):
        if not node.value:
            raise ValueError("Node can't be used without a value attribute.")
        return self.enclosed(f'yield from {self.text(node.value, ATOM)}', YIELD,
                             level)

    def Name(self, node, level):
        return node.id

    def constant(self, value):
        if isinstance(value, (float, complex)):
            return (repr(value).replace('inf', '1e309')
                    .replace('nan', '(1e309-1e309)'))
        if self.avoids_backslashes and isinstance(value, str):
            return _quoted(value)
        return repr(value)

    def Constant(self, node, level):
        if isinstance(node.value, tuple):
            return f'({self.items([self.constant(one) for one in node.value])})'
        if node.value is ...:
            return '...'
        return ('u' if node.kind == 'u' else '') + self.constant(node.value)

    def List(self, node, level):
        return f'[{self.list(node.elts)}]'

    def Tuple(self, node, level):
        text = self.items([self.text(one) for one in node.elts])
        return f'({text})' if not node.elts or level > TUPLE else text

    def Set(self, node, level):
        return f'{{{self.list(node.elts)}}}' if node.elts else '{*()}'

    def Dict(self, node, level):
        return '{%s}' % ', '.join([
            f'**{self.text(value, BIT_OR)}' if key is None
            else f'{self.text(key)}: {self.text(value)}'
            for key, value in zip(node.keys, node.values)])

    def comprehended(self, text, generators):
        return text + ''.join([self.text(one) for one in generators])

    def ListComp(self, node, level):
        return f'[{self.comprehended(self.text(node.elt), node.generators)}]'

    def GeneratorExp(self, node, level):
        return f'({self.comprehended(self.text(node.elt), node.generators)})'

    def SetComp(self, node, level):
        return f'{{{self.comprehended(self.text(node.elt), node.generators)}}}'

    def DictComp(self, node, level):
        pair = f'{self.text(node.key)}: {self.text(node.value)}'
        return f'{{{self.comprehended(pair, node.generators)}}}'

    def comprehension(self, node, level):
        text = (f"{' async for ' if node.is_async else ' for '}"
                f'{self.text(node.target, TUPLE)} in '
                f'{self.text(node.iter, TEST + 1)}')
        return text + ''.join([f' if {self.text(one, TEST + 1)}'
                               for one in node.ifs])

    def IfExp(self, node, level):
        text = (f'{self.text(node.body, TEST + 1)} if '
                f'{self.text(node.test, TEST + 1)} else '
                f'{self.text(node.orelse, TEST)}')
        return self.enclosed(text, TEST, level)

    def UnaryOp(self, node, level):
        sign, own = _UNARY[_kind(node.op)]
        return self.enclosed(sign + self.text(node.operand, own), own, level)

    def BinOp(self, node, level):
        sign, own = _BINARY[_kind(node.op)]
        is_power = sign == '**'
        text = (f'{self.text(node.left, own + is_power)} {sign} '
                f'{self.text(node.right, own + (not is_power))}')
        return self.enclosed(text, own, level)

    def Compare(self, node, level):
        text = self.text(node.left, COMPARE + 1)
        for op, one in zip(node.ops, node.comparators):
            text += f' {_COMPARED[_kind(op)]} {self.text(one, COMPARE + 1)}'
        return self.enclosed(text, COMPARE, level)

    def BoolOp(self, node, level):
        sign, own = (' and ', AND) if _kind(node.op) == 'And' else (' or ', OR)
        text = sign.join([self.text(one, min(own + 1 + at, ATOM))
                          for at, one in enumerate(node.values)])
        # What comes behind is tighter: CPython counts on while it writes.
        return self.enclosed(text, own, level)

    def Attribute(self, node, level):
        value = self.text(node.value, ATOM)
        blank = (' ' if _kind(node.value) == 'Constant'
                 and isinstance(node.value.value, int) else '')
        return f'{value}{blank}.{node.attr}'

    def Call(self, node, level):
        return (f'{self.text(node.func, ATOM)}'
                f'({self.list([*node.args, *node.keywords])})')

    def keyword(self, node, level):
        name = '**' if node.arg is None else f'{node.arg}='
        return name + self.text(node.value)

    def Subscript(self, node, level):
        if _kind(node.slice) == 'Tuple' and node.slice.elts:
            inner = self.items([self.text(one) for one in node.slice.elts])
        else:
            inner = self.text(node.slice)
        return f'{self.text(node.value, ATOM)}[{inner}]'

    def Slice(self, node, level):
        text = self.text(node.lower) if node.lower else ''
        text += ':'
        if node.upper:
            text += self.text(node.upper)
        return f'{text}:{self.text(node.step)}' if node.step else text

    def Starred(self, node, level):
        return f'*{self.text(node.value, BIT_OR)}'

    def Lambda(self, node, level):
        parameters = self.text(node.args)
        blank = ' ' if parameters else ''
        return self.enclosed(f'lambda{blank}{parameters}: '
                             f'{self.text(node.body, TEST)}', TEST, level)

    def arg(self, node, level):
        if node.annotation:
            return f'{node.arg}: {self.text(node.annotation)}'
        return node.arg

    def defaulted(self, node, default):
        return self.text(node) + (f'={self.text(default)}' if default else '')

    def arguments(self, node, level):
        plain = [*node.posonlyargs, *node.args]
        missing = [None] * (len(plain) - len(node.defaults))
        parts = [self.defaulted(one, default)
                 for one, default in zip(plain, missing + node.defaults)]
        if node.posonlyargs:
            parts.insert(len(node.posonlyargs), '/')
        if node.vararg:
            parts.append('*' + self.text(node.vararg))
        elif node.kwonlyargs:
            parts.append('*')
        parts.extend([self.defaulted(one, default) for one, default
                      in zip(node.kwonlyargs, node.kw_defaults)])
        if node.kwarg:
            parts.append('**' + self.text(node.kwarg))
        return ', '.join(parts)

    # --- f-strings

    def JoinedStr(self, node, level):
        if version < 312 and self.avoids_backslashes:
            return 'f' + _quoted(self.inside(node))
        parts = [(self.inside(one), _kind(one) == 'Constant')
                 for one in node.values]
        return 'f' + _joined(parts, (version, patch) > (311, 2))

    def inside(self, node, is_format=False):
        """A part of an f-string, without quotes."""
        if _kind(node) == 'JoinedStr':
            return ''.join([self.inside(one, is_format)
                            for one in node.values])
        if _is_text(node):
            text = node.value.replace('{', '{{').replace('}', '}}')
            if is_format and version >= 313:
                for sign in '\\\'"':
                    text = text.replace(sign, '\\' + sign)
            if is_format and version >= 312:
                text = text.replace('\n', '\\n')
            return text
        if _kind(node) != 'FormattedValue':
            raise ValueError(f'Unexpected node inside JoinedStr, {node!r}')
        return self.FormattedValue(node, TEST)

    def FormattedValue(self, node, level):
        text = _Expressions(version < 312).text(node.value, TEST + 1)
        if version < 312 and '\\' in text:
            raise ValueError('Unable to avoid backslash in f-string expression '
                             'part')
        text = '{' + (' ' if text.startswith('{') else '') + text
        if node.conversion != -1:
            text += f'!{chr(node.conversion)}'
        if node.format_spec:
            text += f':{self.inside(node.format_spec, True)}'
        return text + '}'

    # --- patterns

    def MatchValue(self, node, level):
        return self.text(node.value)

    def MatchSingleton(self, node, level):
        return self.constant(node.value)

    def MatchSequence(self, node, level):
        return f'[{self.list(node.patterns)}]'

    def MatchStar(self, node, level):
        return f"*{'_' if node.name is None else node.name}"

    def MatchMapping(self, node, level):
        parts = [f'{self.text(key)}: {self.text(pattern)}' for key, pattern
                 in zip(node.keys, node.patterns, strict=True)]
        if node.rest is not None:
            parts.append(f'**{node.rest}')
        return '{%s}' % ', '.join(parts)

    def MatchClass(self, node, level):
        parts = [self.text(one) for one in node.patterns]
        parts.extend([f'{name}={self.text(pattern)}' for name, pattern
                      in zip(node.kwd_attrs, node.kwd_patterns, strict=True)])
        return f"{self.text(node.cls, ATOM)}({', '.join(parts)})"

    def MatchAs(self, node, level):
        if node.name is None or node.pattern is None:
            return '_' if node.name is None else node.name
        return self.enclosed(f'{self.text(node.pattern, BIT_OR)} as {node.name}',
                             TEST, level)

    def MatchOr(self, node, level):
        text = ' | '.join([self.text(one, BIT_OR + 1)
                           for one in node.patterns])
        return self.enclosed(text, BIT_OR, level)

    # --- what stands in statements

    def alias(self, node, level):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def withitem(self, node, level):
        text = self.text(node.context_expr)
        if node.optional_vars:
            text += f' as {self.text(node.optional_vars)}'
        return text

    def parameter_default(self, node):
        default = getattr(node, 'default_value', None)
        return f' = {self.text(default)}' if default else ''

    def TypeVar(self, node, level):
        bound = f': {self.text(node.bound)}' if node.bound else ''
        return node.name + bound + self.parameter_default(node)

    def TypeVarTuple(self, node, level):
        return f'*{node.name}{self.parameter_default(node)}'

    def ParamSpec(self, node, level):
        return f'**{node.name}{self.parameter_default(node)}'

    def FunctionType(self, node, level):
        return f'({self.list(node.argtypes)}) -> {self.text(node.returns)}'


# --- statements ---------------------------------------------------------------------

class _Statements(_Expressions):
    """Each method writes the lines of a statement."""

    def __init__(self):
        super().__init__()
        self.lines = []
        self.indent = 0
        self.is_star = False

    def line(self, text):
        self.lines.append('    ' * self.indent + text)

    def statement(self, node):
        work = getattr(self, f'do_{_kind(node)}', None)
        if work is None:
            self.line(self.text(node))
        else:
            work(node)

    def block(self, head, body, comment=None):
        self.line(f'{head}:{comment or ""}')
        self.indent += 1
        self.statements(body)
        self.indent -= 1

    def statements(self, body):
        for node in body:
            self.statement(node)

    def documented(self, node, head=None):
        """A block that may begin with a docstring."""
        if head is not None:
            self.line(head)
            self.indent += 1
        body = node.body
        first = body[0] if body else None
        if _kind(first) == 'Expr' and _is_text(first.value):
            text = first.value
            self.line(('u' if text.kind == 'u' else '')
                      + _quoted(text.value, _MANY_LINES))
            body = body[1:]
        self.statements(body)
        if head is not None:
            self.indent -= 1

    def comment(self, node):
        text = getattr(node, 'type_comment', None)
        return '' if text is None else f' # type: {text}'

    def do_Module(self, node):
        self.documented(node)

    def do_Expr(self, node):
        self.line(self.text(node.value, YIELD))

    def do_Import(self, node):
        self.line(f'import {self.list(node.names)}')

    def do_ImportFrom(self, node):
        where = '.' * (node.level or 0) + (node.module or '')
        self.line(f'from {where} import {self.list(node.names)}')

    def do_Assign(self, node):
        targets = ''.join([f'{self.text(target, TUPLE)} = '
                           for target in node.targets])
        self.line(targets + self.text(node.value) + self.comment(node))

    def do_AugAssign(self, node):
        self.line(f'{self.text(node.target)} {_BINARY[_kind(node.op)][0]}= '
                  f'{self.text(node.value)}')

    def do_AnnAssign(self, node):
        target = self.text(node.target)
        if not node.simple and _kind(node.target) == 'Name':
            target = f'({target})'
        value = f' = {self.text(node.value)}' if node.value else ''
        self.line(f'{target}: {self.text(node.annotation)}{value}')

    def do_Return(self, node):
        self.line(f'return {self.text(node.value)}' if node.value else 'return')

    def do_Pass(self, node):
        self.line('pass')

    def do_Break(self, node):
        self.line('break')

    def do_Continue(self, node):
        self.line('continue')

    def do_Delete(self, node):
        self.line(f'del {self.list(node.targets)}')

    def do_Assert(self, node):
        message = f', {self.text(node.msg)}' if node.msg else ''
        self.line(f'assert {self.text(node.test)}{message}')

    def do_Global(self, node):
        self.line(f"global {', '.join(node.names)}")

    def do_Nonlocal(self, node):
        self.line(f"nonlocal {', '.join(node.names)}")

    def do_Raise(self, node):
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            self.line('raise')
            return
        cause = f' from {self.text(node.cause)}' if node.cause else ''
        self.line(f'raise {self.text(node.exc)}{cause}')

    def attempt(self, node, is_star):
        before, self.is_star = self.is_star, is_star
        self.block('try', node.body)
        self.statements(node.handlers)
        if node.orelse:
            self.block('else', node.orelse)
        if node.finalbody:
            self.block('finally', node.finalbody)
        self.is_star = before

    def do_Try(self, node):
        self.attempt(node, False)

    def do_TryStar(self, node):
        self.attempt(node, True)

    def do_ExceptHandler(self, node):
        kind = f' {self.text(node.type)}' if node.type else ''
        name = f' as {node.name}' if node.name else ''
        self.block(f"except{'*' if self.is_star else ''}{kind}{name}", node.body)

    def decorated(self, node):
        if self.lines:
            self.lines.append('')
        for one in node.decorator_list:
            self.line(f'@{self.text(one)}')

    def parameters(self, node):
        names = getattr(node, 'type_params', None)
        return f'[{self.list(names)}]' if names else ''

    def do_ClassDef(self, node):
        self.decorated(node)
        bases = self.list([*node.bases, *node.keywords])
        head = f'class {node.name}{self.parameters(node)}'
        self.documented(node, f'{head}({bases}):' if bases else f'{head}:')

    def function(self, node, word):
        self.decorated(node)
        returned = f' -> {self.text(node.returns)}' if node.returns else ''
        self.documented(node, f'{word} {node.name}{self.parameters(node)}'
                        f'({self.text(node.args)}){returned}:'
                        f'{self.comment(node)}')

    def do_FunctionDef(self, node):
        self.function(node, 'def')

    def do_AsyncFunctionDef(self, node):
        self.function(node, 'async def')

    def do_TypeAlias(self, node):
        self.line(f'type {self.text(node.name)}{self.parameters(node)} = '
                  f'{self.text(node.value)}')

    def looped(self, node, word):
        self.block(f'{word} {self.text(node.target, TUPLE)} in '
                   f'{self.text(node.iter)}', node.body, self.comment(node))
        if node.orelse:
            self.block('else', node.orelse)

    def do_For(self, node):
        self.looped(node, 'for')

    def do_AsyncFor(self, node):
        self.looped(node, 'async for')

    def do_While(self, node):
        self.block(f'while {self.text(node.test)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def do_If(self, node):
        self.block(f'if {self.text(node.test)}', node.body)
        while len(node.orelse) == 1 and _kind(node.orelse[0]) == 'If':
            node = node.orelse[0]
            self.block(f'elif {self.text(node.test)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def do_With(self, node):
        self.block(f'with {self.list(node.items)}', node.body,
                   self.comment(node))

    def do_AsyncWith(self, node):
        self.block(f'async with {self.list(node.items)}', node.body,
                   self.comment(node))

    def do_Match(self, node):
        self.block(f'match {self.text(node.subject)}', node.cases)

    def do_match_case(self, node):
        guard = f' if {self.text(node.guard)}' if node.guard else ''
        self.block(f'case {self.text(node.pattern)}{guard}', node.body)


def unparse(node):
    """The text of a node."""
    if isinstance(node, list):
        writer = _Statements()
        writer.statements(node)
        return '\n'.join(writer.lines)
    writer = _Statements()
    if hasattr(writer, f'do_{_kind(node)}'):
        writer.statement(node)
        return '\n'.join(writer.lines)
    if _kind(node) == 'Interactive':
        return unparse(node.body[-1]) if node.body else ''
    return writer.text(node)
