"""Trees of programs: the nodes that a text is read into, and what is done with
them."""

import re
from _taskarium import tree as _tree
from _taskarium import unsupported
from _taskarium import version as _version

# A class, its base if it is another than the line's, and its fields: `?` may
# be None, `*` is a list, and `+` is of a newer version.
_GRAMMAR = '''
mod: Module(body* type_ignores*) Interactive(body*) Expression(body)
  FunctionType(argtypes* returns)
stmt: FunctionDef(name args body* decorator_list* returns? type_comment?
  type_params*+312) AsyncFunctionDef(name args body* decorator_list* returns?
  type_comment? type_params*+312) ClassDef(name bases* keywords* body*
  decorator_list* type_params*+312) Return(value?) Delete(targets*)
  Assign(targets* value type_comment?) TypeAlias+312(name type_params* value)
  AugAssign(target op value) AnnAssign(target annotation value? simple)
  For(target iter body* orelse* type_comment?) AsyncFor(target iter body*
  orelse* type_comment?) While(test body* orelse*) If(test body* orelse*)
  With(items* body* type_comment?) AsyncWith(items* body* type_comment?)
  Match(subject cases*) Raise(exc? cause?) Try(body* handlers* orelse*
  finalbody*) TryStar(body* handlers* orelse* finalbody*) Assert(test msg?)
  Import(names*) ImportFrom(module? names* level?) Global(names*)
  Nonlocal(names*) Expr(value) Pass() Break() Continue()
expr: BoolOp(op values*) NamedExpr(target value) BinOp(left op right)
  UnaryOp(op operand) Lambda(args body) IfExp(test body orelse)
  Dict(keys* values*) Set(elts*) ListComp(elt generators*)
  SetComp(elt generators*) DictComp(key value generators*)
  GeneratorExp(elt generators*) Await(value) Yield(value?) YieldFrom(value)
  Compare(left ops* comparators*) Call(func args* keywords*)
  FormattedValue(value conversion format_spec?) JoinedStr(values*)
  Constant(value kind?) Attribute(value attr ctx) Subscript(value slice ctx)
  Starred(value ctx) Name(id ctx) List(elts* ctx) Tuple(elts* ctx)
  Slice(lower? upper? step?)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift()
  BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
excepthandler: ExceptHandler(type? name? body*)
pattern: MatchValue(value) MatchSingleton(value) MatchSequence(patterns*)
  MatchMapping(keys* patterns* rest?) MatchClass(cls patterns* kwd_attrs*
  kwd_patterns*) MatchStar(name?) MatchAs(pattern? name?) MatchOr(patterns*)
type_ignore: TypeIgnore(lineno tag)
type_param+312: TypeVar+312(name bound? default_value?+313) ParamSpec+312(name
  default_value?+313) TypeVarTuple+312(name default_value?+313)
AST: comprehension(target iter ifs* is_async) arguments(posonlyargs* args*
  vararg? kwonlyargs* kw_defaults* kwarg? defaults*) arg(arg annotation?
  type_comment?) keyword(arg? value) alias(name asname?)
  withitem(context_expr optional_vars?) match_case(pattern guard? body*)
'''
_PLACED = {'stmt', 'expr', 'excepthandler', 'pattern', 'type_param', 'arg',
           'keyword', 'alias'}
_WHOLLY_PLACED = {'pattern', 'type_param'}  # they need their ends too
_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
# Fields that the text's list has not: what each is at first.
_LATER = {'type_comment': None, 'kind': None, 'type_params': (),
          'type_ignores': ()}
_shapes = {}  # of a class: its fields and whether each is ? or * or neither


def _shape_of(cls):
    for each in cls.__mro__:
        if each in _shapes:
            return _shapes[each]
    return {}


def _short_of(node, name, shape):
    """What a field is that nobody gave."""
    import warnings
    cls = type(node)
    mark = shape.get(name)
    if mark == '*':
        setattr(node, name, [])
    elif name == 'ctx':
        setattr(node, name, Load())
    elif mark != '?':
        warnings.warn(
            f'{cls.__name__}.__init__ missing 1 required positional argument: '
            f'{name!r}. This will become an error in Python 3.15.',
            DeprecationWarning, stacklevel=3)


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, /, *args, **kwargs):
        fields = self._fields
        name = type(self).__name__
        if len(args) > len(fields):
            raise TypeError(
                f'{name} constructor takes at most {len(fields)} positional '
                f'argument{"" if len(fields) == 1 else "s"}')
        given = dict(zip(fields, args))
        for key in given:
            if key in kwargs:
                raise TypeError(
                    f'{name} got multiple values for argument {key!r}')
        for key, value in (given | kwargs).items():
            if (_version >= 313 and key not in fields
                    and key not in self._attributes):
                import warnings
                warnings.warn(
                    f'{name}.__init__ got an unexpected keyword argument '
                    f'{key!r}. Support for arbitrary keyword arguments is '
                    'deprecated and will be removed in Python 3.15.',
                    DeprecationWarning, stacklevel=2)
            setattr(self, key, value)
        if _version < 313:
            return
        shape = _shape_of(type(self))
        for key in fields:
            if key not in given and key not in kwargs:
                _short_of(self, key, shape)


def _has(name):
    return int(name.partition('+')[2] or 0) <= _version


def _make(name, base, fields):
    shape = {}
    for field in fields.split():
        if _has(field):
            field = field.partition('+')[0]
            shape[field.rstrip('?*')] = field[-1] if field[-1] in '?*' else ''
    names = {'__module__': 'ast', '_fields': tuple(shape),
             '__match_args__': tuple(shape)}
    names.update({key: None for key, mark in shape.items() if mark == '?'})
    if name in _PLACED:
        names['_attributes'] = _PLACE
        if not {name, base.__name__} & _WHOLLY_PLACED:
            names.update(end_lineno=None, end_col_offset=None)
    made = type(name, (base,), names)
    _shapes[made] = shape
    globals()[name] = made
    return made


def _make_all():
    for line in re.sub(r'\n +', ' ', _GRAMMAR).strip().split('\n'):
        base, _, rest = line.partition(': ')
        if not _has(base):
            continue
        base = base.partition('+')[0]
        above = AST if base == 'AST' else _make(base, AST, '')
        for name, fields in re.findall(r'([\w+]+)\(([^)]*)\)', rest):
            if _has(name):
                _make(name.partition('+')[0], above, fields)


_make_all()
PyCF_ONLY_AST = 1024
PyCF_TYPE_COMMENTS = 4096
PyCF_ALLOW_TOP_LEVEL_AWAIT = 8192
if _version >= 313:
    PyCF_OPTIMIZED_AST = 33792


# --- reading ---------------------------------------------------------------

_bare = {}


class _Builder:
    def __init__(self, text):
        self.text = text
        self.lines = None
        self.has_kinds = re.search(r'(?i)\bu[\'"]', text) is not None


    def node(self, name, place, parts):
        """A node of the last parts."""
        cls = globals()[name]
        given = [field for field in cls._fields if field not in _LATER]
        values = {}
        if given:
            values = dict(zip(given, parts[-len(given):]))
            del parts[-len(given):]
        elif not place:
            # What has no parts and no place is there once.
            return _bare.setdefault(name, cls())
        for field in cls._fields:
            if field in _LATER:
                later = _LATER[field]
                values[field] = [] if later == () else later
        if name == 'Constant' and self.has_kinds:
            values['kind'] = self.kind(values['value'], place)
        node = cls.__new__(cls)
        node.__dict__.update(zip(_PLACE, place))
        node.__dict__.update({key: values[key] for key in cls._fields})
        return node

    def kind(self, value, place):
        """Whether a text begins with a u."""
        if not isinstance(value, str):
            return None
        if self.lines is None:
            self.lines = _split(self.text)
        line = self.lines[place[0] - 1].encode()
        return 'u' if line[place[1]:place[1] + 1] in (b'u', b'U') else None

    def build(self, listed):
        parts = []
        for item in listed:
            if type(item) is not tuple:
                parts.append(item)
            elif type(item[0]) is int:
                start = len(parts) - item[0]
                parts[start:] = [parts[start:]]
            elif item[0] == 'int':
                parts.append(int(item[1], 0))
            else:
                parts.append(self.node(item[0], item[1:], parts))
        return parts[0]


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False,
          feature_version=None, **more):
    if more and (_version < 313 or more.keys() != {'optimize'}):
        raise TypeError('parse() got an unexpected keyword argument '
                        f'{next(iter(more))!r}')
    if type_comments or feature_version is not None or more:
        unsupported('these arguments of ast.parse()')
    if mode == 'func_type' or isinstance(source, AST):
        unsupported('this of ast.parse()')
    if isinstance(source, (bytes, bytearray, memoryview)):
        source = str(source, 'utf-8')
    if not isinstance(source, str) or '\0' in source or mode not in (
            'exec', 'eval', 'single') or not isinstance(filename, str):
        return compile(source, filename, mode)
    if mode == 'eval':
        source = source.lstrip(' \t')
    body = _Builder(source).build(_tree(source, filename, mode))
    if mode == 'eval':
        return Expression(body=body[0].value)
    if mode == 'single':
        return Interactive(body=body)
    return Module(body=body, type_ignores=[])


def _malformed(node):
    line = getattr(node, 'lineno', None)
    where = f' on line {line}' if line else ''
    raise ValueError(f'malformed node or string{where}: {node!r}')


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (
            int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name)
            and node.func.id == 'set' and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return (left + right if isinstance(node.op, Add)
                    else left - right)
    return _signed(node)


def literal_eval(node_or_string):
    """The value of a literal, or of what is made of some."""
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


# --- showing ---------------------------------------------------------------

class _Dumper:
    def __init__(self, annotate_fields, include_attributes, indent, show_empty):
        self.annotate_fields = annotate_fields
        self.include_attributes = include_attributes
        self.indent = indent
        self.show_empty = show_empty

    def shown(self, node, level):
        """A text, and whether it is a short one."""
        prefix, between = '', ', '
        level += 1
        if self.indent is not None:
            prefix = '\n' + self.indent * level
            between = ',' + prefix
        if isinstance(node, AST):
            return self.shown_node(node, level, prefix, between)
        if isinstance(node, list):
            if not node:
                return '[]', True
            items = [self.shown(item, level)[0] for item in node]
            return f'[{prefix}{between.join(items)}]', False
        return repr(node), True

    def shown_node(self, node, level, prefix, between):
        cls = type(node)
        shape = _shape_of(cls)
        told, held = [], []
        is_short, by_name = True, self.annotate_fields
        for name in node._fields:
            value = getattr(node, name, _shapes)
            if value is _shapes or value is None and getattr(
                    cls, name, ...) is None:
                by_name = True
                continue
            if not self.show_empty and value == [] and shape.get(name) == '*':
                if not by_name:
                    held.append('[]')
                continue
            if not by_name:
                told += held
                held = []
            text, short = self.shown(value, level)
            is_short = is_short and short
            told.append(f'{name}={text}' if by_name else text)
        if self.include_attributes and node._attributes:
            for name in node._attributes:
                value = getattr(node, name, _shapes)
                if value is _shapes or value is None and getattr(
                        cls, name, ...) is None:
                    continue
                text, short = self.shown(value, level)
                is_short = is_short and short
                told.append(f'{name}={text}')
        if is_short and len(told) <= 3:
            return f'{cls.__name__}({", ".join(told)})', not told
        return f'{cls.__name__}({prefix}{between.join(told)})', False


def _dump(node, annotate_fields, include_attributes, indent, show_empty):
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent
    return _Dumper(annotate_fields, include_attributes, indent,
                   show_empty).shown(node, 0)[0]


if _version >= 313:
    def dump(node, annotate_fields=True, include_attributes=False, *,
             indent=None, show_empty=False):
        return _dump(node, annotate_fields, include_attributes, indent,
                     show_empty)
else:
    def dump(node, annotate_fields=True, include_attributes=False, *,
             indent=None):
        return _dump(node, annotate_fields, include_attributes, indent, True)


# --- walking ---------------------------------------------------------------

def iter_fields(node):
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """Every node, those that are nearer first."""
    from collections import deque
    waiting = deque([node])
    while waiting:
        node = waiting.popleft()
        waiting.extend(iter_child_nodes(node))
        yield node


_OLD_NAMES = {int: 'Num', float: 'Num', complex: 'Num', str: 'Str',
              bytes: 'Bytes', bool: 'NameConstant', type(None): 'NameConstant',
              type(...): 'Ellipsis'}


class NodeVisitor:
    def visit(self, node):
        method = 'visit_' + node.__class__.__name__
        return getattr(self, method, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)

    if _version < 314:
        def visit_Constant(self, node):
            method = 'visit_' + _OLD_NAMES.get(type(node.value), '')
            visitor = getattr(self, method, None)
            if visitor is None:
                return self.generic_visit(node)
            import warnings
            warnings.warn(f'{method} is deprecated; add visit_Constant',
                          DeprecationWarning, 2)
            return visitor(node)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                old[:] = self._each(old)
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node

    def _each(self, items):
        found = []
        for item in items:
            new = self.visit(item) if isinstance(item, AST) else item
            if new is None and isinstance(item, AST):
                continue
            if new is item or isinstance(new, AST) or not isinstance(
                    item, AST):
                found.append(new)
            else:
                found.extend(new)
        return found


# --- places ----------------------------------------------------------------

def copy_location(new_node, old_node):
    for name in _PLACE:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (name.startswith('end_')
                                     and hasattr(old_node, name)):
                setattr(new_node, name, value)
    return new_node


def _fix(node, place):
    """Gives the node the place of what is around it where it has none."""
    place = list(place)
    for i, name in enumerate(_PLACE):
        if name not in node._attributes:
            continue
        lacks = (getattr(node, name, None) is None if i > 1
                 else not hasattr(node, name))
        if lacks:
            setattr(node, name, place[i])
        else:
            place[i] = getattr(node, name)
    for child in iter_child_nodes(node):
        _fix(child, place)


def fix_missing_locations(node):
    _fix(node, (1, 0, 1, 0))
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (
                end := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end + n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    first = node.body[0].value
    if not isinstance(first, Constant) or not isinstance(first.value, str):
        return None
    if clean:
        from inspect import cleandoc
        return cleandoc(first.value)
    return first.value


def _split(text):
    """Its lines, as a program's end."""
    return re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z', text)


def get_source_segment(source, node, *, padded=False):
    """The text that a node was read from."""
    try:
        if node.end_lineno is None or node.end_col_offset is None:
            return None
        first, last = node.lineno - 1, node.end_lineno - 1
        start, end = node.col_offset, node.end_col_offset
    except AttributeError:
        return None
    lines = _split(source)
    if first == last:
        return lines[first].encode()[start:end].decode()
    head = lines[first].encode()
    padding = ''
    if padded:
        padding = ''.join([c if c in '\f\t' else ' '
                           for c in head[:start].decode()])
    return ''.join([padding + head[start:].decode(), *lines[first + 1:last],
                    lines[last].encode()[:end].decode()])


def unparse(ast_obj):
    """A text that has such a tree."""
    from _ast_unparse import unparse
    return unparse(ast_obj)
