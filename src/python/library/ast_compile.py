"""Of ast: a tree as a text that compiles to the same, and the lines that its
nodes have."""

from _ast_unparse import _Statements
from _taskarium import unsupported, version
from ast import (AST, _PLACED, _shape_of, Attribute, Constant, Expression,
                 Interactive, List, Module, Name, Starred, Subscript, Tuple,
                 expr, expr_context, stmt)
from keyword import iskeyword

_LAST = 2 ** 30  # line
_ROOTS = {'exec': Module, 'eval': Expression, 'single': Interactive}
_TARGETS = (Attribute, List, Name, Starred, Subscript, Tuple)


# --- is it one? --------------------------------------------------------------

_STATEMENTS = {'body', 'orelse', 'finalbody'}
_NAMES = {'id', 'attr', 'arg', 'name', 'asname', 'module', 'names', 'rest',
          'kwd_attrs'}


def _base_of(cls):
    """What kind of node a class is said to be."""
    for base in cls.__mro__:
        if base.__base__ is AST:
            return base.__name__
    return cls.__name__


def _check_place(node, base):
    if base not in _PLACED:
        return
    for name in ('lineno', 'col_offset'):
        if not hasattr(node, name):
            raise TypeError(f'required field "{name}" missing from {base}')


def _check_field(node, name, mark):
    kind = type(node).__name__
    if not hasattr(node, name):
        if mark == '?' or mark == '*' and (version >= 313
                                           or name == 'type_params'):
            return
        raise TypeError(f'required field "{name}" missing from {kind}')
    value = getattr(node, name)
    if mark == '*' and not isinstance(value, list):
        raise TypeError(f'{kind} field "{name}" must be a list, not a '
                        f'{type(value).__name__}')
    if value is None and not mark and kind != 'Constant':
        raise TypeError(f'field "{name}" is required for {kind}')


def _sort_of(name, value, node):
    """The class that values of the field must have, if that is plain."""
    if name in _STATEMENTS and not isinstance(node, (Expression,)) and \
            isinstance(getattr(node, name), list):
        return stmt
    if name in ('targets', 'elts', 'values', 'args', 'left', 'right', 'func',
                'test', 'operand', 'target', 'iter') and \
            type(node).__name__ not in ('arguments', 'Lambda', 'FunctionDef',
                                        'AsyncFunctionDef'):
        return expr
    if name == 'value' and type(node).__name__ != 'Constant':
        return expr
    return None


def _check_name(node, name, value):
    """CPython takes any text for a name: one that is none would be another
    program in a text."""
    is_path = name == 'module' or name == 'name' and type(node).__name__ == \
        'alias'
    for part in value.split('.') if is_path else [value]:
        if (not part.isidentifier() or iskeyword(part)) and \
                not (is_path and value == '*'):
            unsupported('this name in a tree')


def _check(node):
    """Raises what CPython says of a tree that is none."""
    _check_place(node, _base_of(type(node)))
    for name, mark in _shape_of(type(node)).items():
        _check_field(node, name, mark)
        value = getattr(node, name, None)
        for one in value if isinstance(value, list) else [value]:
            if name in _NAMES and isinstance(one, str):
                _check_name(node, name, one)
            sort = _sort_of(name, one, node)
            if (sort is not None and not isinstance(one, sort)
                    and not (one is None and (mark == '?'
                                              or isinstance(value, list)))):
                _check_place(one, sort.__name__)
                raise TypeError(f'expected some sort of {sort.__name__}, but '
                                f'got {one!r}')
            if isinstance(one, AST) and not isinstance(one, expr_context):
                _check(one)
    _check_value(node)


def _context(node, wanted):
    if isinstance(node, _TARGETS):
        found = type(getattr(node, 'ctx', None)).__name__
        if found != wanted:
            raise ValueError(f'expression must have {wanted} context but has '
                             f'{found} instead')
        if isinstance(node, (List, Tuple)):
            for one in node.elts:
                _context(one, wanted)


def _check_value(node):
    kind = type(node).__name__
    if kind == 'Constant':
        _check_constant(node.value)
    elif kind in ('Assign', 'Delete'):
        if not node.targets:
            raise ValueError(f'empty targets on {kind}')
        for target in node.targets:
            _context(target, 'Store' if kind == 'Assign' else 'Del')
    elif kind in ('AugAssign', 'AnnAssign', 'For', 'AsyncFor'):
        _context(node.target, 'Store')
    elif kind in ('Expr', 'Return') and node.value is not None:
        _context(node.value, 'Load')
    elif kind == 'BinOp':
        _context(node.left, 'Load')
        _context(node.right, 'Load')
    elif kind == 'Call':
        _context(node.func, 'Load')
        for one in node.args:
            _context(one, 'Load')
    body = getattr(node, 'body', None)
    if body == [] and isinstance(node, stmt):
        raise ValueError(f'empty body on {kind}')


def _check_constant(value):
    if isinstance(value, (tuple, frozenset)):
        for one in value:
            _check_constant(one)
    elif value is not None and value is not ... and not isinstance(
            value, (bool, int, float, complex, str, bytes)):
        raise TypeError('got an invalid type in Constant: '
                        + type(value).__name__)


# --- its text ----------------------------------------------------------------


class _Placed(_Statements):
    """Writes each line together with the line that its node has."""

    def __init__(self):
        super().__init__()
        self.places = []
        self.at = 1

    def line(self, text):
        super().line(text)
        self.places += [self.at] * (text.count('\n') + 1)

    def statement(self, node):
        before = self.at
        self.at = getattr(node, 'lineno', before)
        super().statement(node)
        self.at = before

    def comment(self, node):
        return ''

    def decorated(self, node):
        for one in node.decorator_list:
            self.at = one.lineno
            self.line(f'@{self.text(one)}')
        self.at = node.lineno

    def do_If(self, node):
        self.block(f'if {self.text(node.test)}', node.body)
        while len(node.orelse) == 1 and type(node.orelse[0]).__name__ == 'If':
            node = node.orelse[0]
            self.at = node.lineno
            self.block(f'elif {self.text(node.test)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def do_match_case(self, node):
        self.at = node.pattern.lineno
        super().do_match_case(node)

    def constant(self, value):
        if isinstance(value, int) and abs(value) >> 4000:
            return f'({value:#x})'
        text = super().constant(value)
        if isinstance(value, (int, float, complex)) and text[0] in '-(':
            return f'({text})'
        return text


def text_of(tree, mode):
    """A text, and a list with the line of each of its lines."""
    root = _ROOTS[mode]
    if not isinstance(tree, root):
        raise TypeError(f'expected {root.__name__} node, got '
                        + type(tree).__name__)
    _check(tree)
    writer = _Placed()
    try:
        if mode == 'eval':
            writer.at = tree.body.lineno
            writer.line(writer.text(tree.body))
        elif mode == 'single':
            writer.statements(tree.body)
        else:
            writer.statement(tree)
    except ValueError:
        unsupported('this f-string in a tree')
    places = writer.places
    if not all(isinstance(line, int) and 0 < line < _LAST for line in places):
        unsupported('these line numbers of a tree')
    places = [int.__index__(line) for line in places]   # a bool, say, is none
    # What has other lines is another text.
    text = '\n'.join(writer.lines)
    return f'{text}\n# {places}\n', places
