"""Texts in lines of a width."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_BLANKS = frozenset('\t\n\x0b\x0c\r ')
_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')


def _is_of_word(letter):
    return letter.isalnum() or letter == '_'


def _is_letter(letter):
    return _is_of_word(letter) and not letter.isdecimal()


def _ends_word(letter):
    """Behind it a dash of two hyphens stands for itself."""
    return _is_of_word(letter) or letter in '!"\'&.,?'


def _is_hyphen(word, at):
    """It joins two parts of a word, between which a line may end."""
    if word[at] != '-' or at < 2:
        return False
    if not _is_letter(word[at - 1]):
        return False
    if not _is_letter(word[at - 2]) and (
            at < 3 or word[at - 2] != '-' or not _is_letter(word[at - 3])):
        return False
    after = word[at + 1:at + 4]
    if len(after) > 1 and after[1] == '-':
        after = after[0] + after[2:]
    return len(after) > 1 and _is_letter(after[0]) and _is_letter(after[1])


def _end_of_dash(word, at):
    """Where a dash between two words ends; 0 if none is there."""
    if at == 0 or not word.startswith('--', at) or not _ends_word(word[at - 1]):
        return 0
    end = at
    while end < len(word) and word[end] == '-':
        end += 1
    return end if end < len(word) and _is_of_word(word[end]) else 0


def _pieces_of_word(word):
    """A word cut behind its hyphens and around its dashes."""
    if '-' not in word:
        return [word]
    pieces = []
    start = 0
    while start < len(word):
        end = _end_of_dash(word, start)
        if not end:
            end = start + 1
            while end < len(word) and not _end_of_dash(word, end):
                end += 1
                if _is_hyphen(word, end - 1) and end - 1 > start:
                    break
        pieces.append(word[start:end])
        start = end
    return pieces


def _part_sentences(chunks):
    """Two blanks where a sentence ends."""
    at = 0
    while at < len(chunks) - 1:
        end = chunks[at]
        if end[-1:] in ('"', "'"):
            end = end[:-1]
        if (chunks[at + 1] == ' ' and len(end) > 1 and end[-1] in '.!?'
                and 'a' <= end[-2] <= 'z'):
            chunks[at + 1] = '  '
            at += 1
        at += 1


class _Absent:
    """What the class has in CPython alone."""

    def __set_name__(self, owner, name):
        self.name = f'textwrap.{owner.__name__}.{name}'

    def __get__(self, instance, owner=None):
        from _taskarium import unsupported
        unsupported('%s', None, self.name)


class TextWrapper:
    """How texts are laid out in lines."""

    sentence_end_re = _Absent()
    unicode_whitespace_trans = _Absent()
    wordsep_re = _Absent()
    wordsep_simple_re = _Absent()

    def __init__(self, width=70, initial_indent='', subsequent_indent='',
                 expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        """Words and the blanks between them."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if letter in _BLANKS else letter
                            for letter in text])
        chunks = []
        at = 0
        while at < len(text):
            end = at
            is_blank = text[at] in _BLANKS
            while end < len(text) and (text[end] in _BLANKS) == is_blank:
                end += 1
            piece = text[at:end]
            if is_blank or not self.break_on_hyphens:
                chunks.append(piece)
            else:
                chunks.extend(_pieces_of_word(piece))
            at = end
        return chunks

    def _take_long(self, chunks, line, length, width):
        """Part of a word that is longer than a line."""
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[-1]
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind('-', 0, space)
                if hyphen > 0 and any(c != '-' for c in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = (self.subsequent_indent if self.max_lines > 1
                      else self.initial_indent)
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == '' and lines:
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._take_long(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace
                        and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + ''.join(line))
                continue
            self._end(lines, line, length, width, indent)
            break
        return lines

    def _end(self, lines, line, length, width, indent):
        """The last line that is allowed, with a placeholder."""
        while line:
            if (line[-1].strip()
                    and length + len(self.placeholder) <= width):
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split(text)
        if self.fix_sentence_endings:
            _part_sentences(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The paragraph as one text."""
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The paragraph as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many words as go on one line."""
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(' '.join(text.strip().split()))


def dedent(text):
    """The text without the blanks that all lines begin with."""
    if not isinstance(text, (str, bytes)):
        raise TypeError("expected string or bytes-like object, got "
                        f"'{type(text).__name__}'")
    lines = text.split('\n')
    margin = None
    for index, line in enumerate(lines):
        if not line.strip(' \t'):
            lines[index] = ''
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
            continue
        size = 0
        while (size < min(len(margin), len(indent))
               and margin[size] == indent[size]):
            size += 1
        margin = margin[:size]
    if margin:
        lines = [line[len(margin):] if line else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """The text with a prefix in front of its lines."""
    result = []
    for line in text.splitlines(True):
        if line.strip() if predicate is None else predicate(line):
            result.append(prefix)
        result.append(line)
    return ''.join(result)
