"""Words of a line, as a shell takes them apart."""

import re
from _taskarium import unsupported, version
from collections import deque
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_LETTERS = ('abcdfeghijklmnopqrstuvwxyz'
            'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_')
# The letters of Latin 1 that ASCII lacks, small ones first.
_MORE_LETTERS = ''.join([chr(n) for n in (*range(0xdf, 0x100),
                                          *range(0xc0, 0xdf))
                         if n not in (0xf7, 0xd7)])


class shlex:
    """Words and signs of a text, one after the other."""

    def __init__(self, instream=None, infile=None, posix=False,
                 punctuation_chars=False):
        if instream is None:
            unsupported('a shlex of the standard input', 'shlex(input())')
        self.instream = (StringIO(instream) if isinstance(instream, str)
                         else instream)
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _LETTERS + (_MORE_LETTERS if posix else '')
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.pushback = deque()
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.source = None
        if punctuation_chars is True:
            punctuation_chars = '();<>|&'
        self._punctuation_chars = punctuation_chars or ''
        self._kept = []
        if punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join([sign for sign in self.wordchars if sign
                                      not in self._punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        """The next one that is read will be this."""
        self.pushback.appendleft(tok)

    def get_token(self):
        """The next one; at the end what `eof` is."""
        if self.pushback:
            return self.pushback.popleft()
        return self.read_token()

    def push_source(self, newstream, newfile=None):
        unsupported('shlex.push_source()')

    def pop_source(self):
        unsupported('shlex.pop_source()')

    def sourcehook(self, newfile):
        unsupported('shlex.sourcehook()')

    def error_leader(self, infile=None, lineno=None):
        """How a complaint about a place begins."""
        if infile is None:
            infile = self.infile
        if lineno is None:
            lineno = self.lineno
        return f'"{infile}", line {lineno}: '

    def _next(self):
        sign = self._kept.pop() if self._kept else self.instream.read(1)
        if sign == '\n':
            self.lineno += 1
        return sign

    def _skip_comment(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next one, whatever was pushed."""
        word, quoted = self._first()
        if word is None:
            return None if self.posix else ''
        if self.posix and not quoted and word == '':
            return None
        return word

    def _first(self):
        """Finds where a word begins: it, and whether it had quotes."""
        while True:
            sign = self._next()
            if not sign:
                return None, False
            if sign in self.whitespace:
                continue
            if sign in self.commenters:
                self._skip_comment()
            elif self.posix and sign in self.escape:
                return self._word(self._escaped(sign), False)
            elif sign in self.wordchars:
                return self._word(sign, False)
            elif sign in self._punctuation_chars:
                return self._signs(sign), False
            elif sign in self.quotes:
                text = self._quoted(sign)
                if not self.posix:
                    return sign + text + sign, True
                return self._word(text, True)
            elif self.whitespace_split:
                return self._word(sign, False)
            else:
                return sign, False

    def _escaped(self, sign, quote=None):
        """What stands behind a sign that takes away its meaning."""
        following = self._next()
        if not following:
            raise ValueError('No escaped character')
        if quote and following != sign and following != quote:
            return sign + following
        return following

    def _quoted(self, quote):
        text = ''
        while (sign := self._next()) != quote:
            if not sign:
                raise ValueError('No closing quotation')
            if (self.posix and sign in self.escape
                    and quote in self.escapedquotes):
                text += self._escaped(sign, quote)
            else:
                text += sign
        return text

    def _signs(self, text):
        """Several signs of punctuation are one token."""
        while (sign := self._next()) and sign not in self.whitespace:
            if sign in self.commenters:
                self._skip_comment()
                if self.posix:
                    break
            elif sign in self._punctuation_chars:
                text += sign
            else:
                self._kept.append(sign)
                break
        return text

    def _word(self, text, quoted):
        """The rest of a word."""
        while sign := self._next():
            if sign in self.whitespace:
                if text or self.posix and quoted:
                    break
                return self._first()
            if sign in self.commenters:
                self._skip_comment()
                if self.posix:
                    if text or quoted:
                        break
                    return self._first()
            elif self.posix and sign in self.quotes:
                text += self._quoted(sign)
                quoted = True
            elif self.posix and sign in self.escape:
                text += self._escaped(sign)
            elif (sign in self.wordchars or sign in self.quotes
                  or self.whitespace_split
                  and sign not in self._punctuation_chars):
                text += sign
            else:
                if self._punctuation_chars:
                    self._kept.append(sign)
                else:
                    self.pushback.appendleft(sign)
                break
        return text, quoted

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    """The words of a line."""
    if s is None and version >= 312:
        raise ValueError('s argument must not be None')
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def join(split_command):
    """A line that a shell takes apart into these words."""
    return ' '.join([quote(word) for word in split_command])


def quote(s):
    """A text that a shell takes for one word."""
    if not s:
        return "''"
    if re.search(r'[^\w@%+=:,./-]', s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
