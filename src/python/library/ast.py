"""Of trees of programs no more than what makes a value of a literal."""

import re
from _taskarium import unsupported
from keyword import iskeyword

_TOKEN = re.compile(r'''(?x)
    [ \t\f\r\n]+ | \\\r?\n | \#[^\n]*
  | (?P<text>(?i:[rbu]|br|rb|f|fr|rf|t)?(?:\'\'\'(?s:\\.|[^\\])*?\'\'\'
        |"""(?s:\\.|[^\\])*?"""
        |\'(?s:\\.|[^\\\n\'])*\'|"(?s:\\.|[^\\\n"])*"))
  | (?P<number>0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+
        |(?:\d[\d_]*\.?(?:\d[\d_]*)?|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?[jJ]?)
  | (?P<name>[^\W\d]\w*)
  | (?P<sign>\.\.\.|[-+*/%@&|^~<>=!:.,()\[\]{}]+?)
''')
_CONSTANTS = {'None': None, 'True': True, 'False': False}


class _Literal:
    """Reads a text of which it is known that it is an expression."""

    def __init__(self, text):
        self.tokens = []
        at = 0
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                unsupported('ast.literal_eval() of this text')
            if match.lastgroup:
                self.tokens.append((match.lastgroup, match[0],
                                    text.count('\n', 0, at) + 1))
            at = match.end()
        self.tokens.append(('end', '', text.count('\n') + 1))
        self.at = 0

    def next(self, *wanted):
        """Takes the next token if it is one of these."""
        kind, text, _ = self.tokens[self.at]
        if kind in ('sign', 'name') and text in wanted:
            self.at += 1
            return text
        return None

    def refuse(self):
        """Says of what node of CPython's tree it is no literal, as far as that
        can be seen."""
        kind, text, line = self.tokens[self.at]
        if kind == 'name' and not iskeyword(text):
            node, end = self.chain(self.at + 1)
            kind, text, _ = self.tokens[end]
            if kind == 'end' or text in (',', ']', ')', '}', ':', '+', '-'):
                shown = repr(object()).partition(' at ')[2]
                raise ValueError(f'malformed node or string on line {line}: '
                                 f'<ast.{node} object at {shown}')
        unsupported('ast.literal_eval() of what is no literal', 'eval()')

    def chain(self, at):
        """What a name is with the calls, items and attributes behind it, and
        where they end."""
        node = 'Name'
        while True:
            text = self.tokens[at][1]
            if text == '.':
                node, at = 'Attribute', at + 2
            elif text in ('(', '['):
                node = 'Call' if text == '(' else 'Subscript'
                depth = 0
                while True:
                    text = self.tokens[at][1]
                    depth += (text in ('(', '[', '{')) - (text in (')', ']',
                                                                   '}'))
                    at += 1
                    if not depth:
                        break
            else:
                return node, at

    def whole(self):
        value = self.value()
        if self.next(','):
            value = (value, *self.values('end'))
        if self.tokens[self.at][0] != 'end':
            self.refuse()
        return value

    def values(self, end):
        """Values up to a sign, which is taken."""
        found = []
        while not self.ends(end):
            found.append(self.value())
            if not self.next(','):
                if not self.ends(end):
                    self.refuse()
                break
        if end != 'end':
            self.next(end)
        return found

    def ends(self, end):
        kind, text, _ = self.tokens[self.at]
        return kind == 'end' if end == 'end' else kind == 'sign' and text == end

    def value(self):
        """A value, or the sum of a number and an imaginary one."""
        start = self.at
        value = self.signed()
        sign = self.next('+', '-')
        if not sign:
            return value
        if self.tokens[start][0] != 'number' and not (
                self.tokens[start][1] in '+-'):
            self.refuse()
        kind, text, _ = self.tokens[self.at]
        if (kind != 'number' or text[-1] not in 'jJ'
                or isinstance(value, complex)):
            self.refuse()
        right = self.one()
        return value + right if sign == '+' else value - right

    def signed(self):
        sign = self.next('+', '-')
        if not sign:
            return self.one()
        if self.tokens[self.at][0] != 'number':
            self.refuse()
        value = self.one()
        return -value if sign == '-' else +value

    def one(self):
        kind, text, _ = self.tokens[self.at]
        if kind == 'number':
            self.at += 1
            return eval(text)
        if kind == 'text':
            return self.text()
        if kind == 'name' and text in _CONSTANTS:
            self.at += 1
            return _CONSTANTS[text]
        if self.next('...'):
            return ...
        if self.next('['):
            return self.values(']')
        if self.next('('):
            return self.parenthesis()
        if self.next('{'):
            return self.braces()
        start = self.at
        if self.next('set') and self.next('(') and self.next(')'):
            return set()
        self.at = start
        self.refuse()

    def text(self):
        """Texts that stand side by side are one."""
        texts = []
        while self.tokens[self.at][0] == 'text':
            text = self.tokens[self.at][1]
            if text[:2].lower().rstrip('\'"').strip('rb') in ('f', 't'):
                self.refuse()
            texts.append(text)
            self.at += 1
        return eval(' '.join(texts))

    def parenthesis(self):
        if self.next(')'):
            return ()
        value = self.value()
        if self.next(')'):
            return value
        if not self.next(','):
            self.refuse()
        return (value, *self.values(')'))

    def braces(self):
        if self.next('}'):
            return {}
        key = self.value()
        if not self.next(':'):
            if not self.next(','):
                if not self.next('}'):
                    self.refuse()
                return {key}
            return {key, *self.values('}')}
        keys, values = [key], [self.value()]
        while self.next(',') and not self.ends('}'):
            keys.append(self.value())
            if not self.next(':'):
                self.refuse()
            values.append(self.value())
        if not self.next('}'):
            self.refuse()
        return dict(zip(keys, values))


def literal_eval(node_or_string):
    """The value of a text that is a literal, or is made of some."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    text = node_or_string.lstrip(' \t')
    compile(text, '<unknown>', 'eval', 0, True)
    return _Literal(text).whole()
