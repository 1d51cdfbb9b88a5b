"""What two sequences have in common, and where they differ."""

from _taskarium import unsupported, version
from collections import namedtuple

__all__ = ['get_close_matches', 'ndiff', 'restore', 'SequenceMatcher',
           'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK', 'context_diff',
           'unified_diff', 'diff_bytes', 'HtmlDiff', 'Match']

Match = namedtuple('Match', 'a b size', module='difflib')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is self.a:
            return
        self.a = a
        self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {item for item in places if self.isjunk(item)}
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            most = len(b) // 100 + 1
            self.bpopular = {item for item, found in places.items()
                             if len(found) > most}
            for item in self.bpopular:
                del places[item]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        best_a, best_b, best = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            longer = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                size = longer[j] = lengths.get(j - 1, 0) + 1
                if size > best:
                    best_a, best_b, best = i - size + 1, j - size + 1, size
            lengths = longer
        for with_junk in False, True:
            while (best_a > alo and best_b > blo
                   and (b[best_b - 1] in junk) == with_junk
                   and a[best_a - 1] == b[best_b - 1]):
                best_a, best_b, best = best_a - 1, best_b - 1, best + 1
            while (best_a + best < ahi and best_b + best < bhi
                   and (b[best_b + best] in junk) == with_junk
                   and a[best_a + best] == b[best_b + best]):
                best += 1
        return Match(best_a, best_b, best)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        size_a, size_b = len(self.a), len(self.b)
        waiting, found = [(0, size_a, 0, size_b)], []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not k:
                continue
            found.append(match)
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + k < ahi and j + k < bhi:
                waiting.append((i + k, ahi, j + k, bhi))
        found.sort()
        blocks = []
        for i, j, k in found:
            if blocks and (blocks[-1][0] + blocks[-1][2] == i
                           and blocks[-1][1] + blocks[-1][2] == j):
                blocks[-1] = Match(blocks[-1][0], blocks[-1][1],
                                   blocks[-1][2] + k)
            else:
                blocks.append(Match(i, j, k))
        blocks.append(Match(size_a, size_b, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        i = j = 0
        self.opcodes = codes = []
        for ai, bj, size in self.get_matching_blocks():
            tag = ('replace' if i < ai and j < bj else 'delete' if i < ai
                   else 'insert' if j < bj else '')
            if tag:
                codes.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(('equal', ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
        codes = codes[:]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _ratio(sum(block[-1] for block in self.get_matching_blocks()),
                      len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left, matches = {}, 0
        for item in self.a:
            count = left.get(item, self.fullbcount.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)),
                      len(self.a) + len(self.b))

    __class_getitem__ = classmethod(type(list[int]))


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The words that are most like it, the best first."""
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    from heapq import nlargest
    result = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for other in possibilities:
        matcher.set_seq1(other)
        if (matcher.real_quick_ratio() >= cutoff
                and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            result.append((matcher.ratio(), other))
    return [other for score, other in nlargest(n, result)]


# --- lines for people --------------------------------------------------------


def _marks(line, tags):
    """The marks below a line, with the line's own white space."""
    return ''.join(char if mark == ' ' and char.isspace() else mark
                   for char, mark in zip(line, tags)).rstrip()


class Differ:
    """Compares lines, and inside of lines that are alike their characters."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == 'replace':
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from self._dump('-', a, alo, ahi)
            elif tag == 'insert':
                yield from self._dump('+', b, blo, bhi)
            else:
                yield from self._dump(' ', a, alo, ahi)

    def _dump(self, tag, lines, low, high):
        for i in range(low, high):
            yield f'{tag} {lines[i]}'

    def _plain(self, a, alo, ahi, b, blo, bhi):
        first = self._dump('-', a, alo, ahi)
        second = self._dump('+', b, blo, bhi)
        if bhi - blo < ahi - alo:
            first, second = second, first
        yield from first
        yield from second

    def _most_alike(self, a, alo, ahi, b, blo, bhi, matcher):
        """(ratio, i, j) of the best pair, (i, j) of the first equal one."""
        best, at, equal = 0.74, None, None
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if equal is None:
                        equal = i, j
                    continue
                matcher.set_seq1(a[i])
                if (matcher.real_quick_ratio() > best
                        and matcher.quick_ratio() > best
                        and matcher.ratio() > best):
                    best, at = matcher.ratio(), (i, j)
        return best, at, equal

    def _replace(self, a, alo, ahi, b, blo, bhi):
        matcher = SequenceMatcher(self.charjunk)
        best, at, equal = self._most_alike(a, alo, ahi, b, blo, bhi, matcher)
        if best < 0.75:
            if equal is None:
                yield from self._plain(a, alo, ahi, b, blo, bhi)
                return
            at = equal
        else:
            equal = None
        i, j = at
        yield from self._rest(a, alo, i, b, blo, j)
        if equal is None:
            yield from self._pair(a[i], b[j], matcher)
        else:
            yield '  ' + a[i]
        yield from self._rest(a, i + 1, ahi, b, j + 1, bhi)

    def _rest(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replace(a, alo, ahi, b, blo, bhi)
            else:
                yield from self._dump('-', a, alo, ahi)
        elif blo < bhi:
            yield from self._dump('+', b, blo, bhi)

    def _pair(self, one, other, matcher):
        one_tags = other_tags = ''
        matcher.set_seqs(one, other)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag == 'replace':
                one_tags += '^' * (i2 - i1)
                other_tags += '^' * (j2 - j1)
            elif tag == 'delete':
                one_tags += '-' * (i2 - i1)
            elif tag == 'insert':
                other_tags += '+' * (j2 - j1)
            else:
                one_tags += ' ' * (i2 - i1)
                other_tags += ' ' * (j2 - j1)
        for sign, line, tags in (('-', one, one_tags), ('+', other, other_tags)):
            yield f'{sign} {line}'
            marks = _marks(line, tags)
            if marks:
                yield f'? {marks}\n'


def IS_LINE_JUNK(line, pat=None):
    """Whether nothing stands on the line, or a lone #."""
    if pat is not None:
        return pat(line) is not None
    if not isinstance(line, str):
        raise TypeError("expected string or bytes-like object, got "
                        f"'{type(line).__name__}'")
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    """Whether it is a blank or a tab."""
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """The lines of both, with marks."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two sequences that ndiff() was given."""
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): '
                         f'{which!r}') from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]


# --- lines for programs ------------------------------------------------------


def _check(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError(f'lines to compare must be str, not '
                        f'{type(a[0]).__name__} ({a[0]!r})')
    if b and not isinstance(b[0], str):
        raise TypeError(f'lines to compare must be str, not '
                        f'{type(b[0]).__name__} ({b[0]!r})')
    if isinstance(a, str):
        raise TypeError('input must be a sequence of strings, not str')
    if isinstance(b, str):
        raise TypeError('input must be a sequence of strings, not str')
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f'all arguments must be str, not: {arg!r}')


def _dated(sign, name, date, end):
    return f"{sign} {name}{chr(9) + date if date else ''}{end}"


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='',
                 n=3, lineterm='\n'):
    """What is different, with a few lines round it."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)

    def span(low, high):
        size = high - low
        if size == 1:
            return f'{low + 1}'
        return f'{low + 1 if size else low},{size}'

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _dated('---', fromfile, fromfiledate, lineterm)
            yield _dated('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield (f'@@ -{span(first[1], last[2])} +{span(first[3], last[4])} @@'
               f'{lineterm}')
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag != 'insert':
                for line in a[i1:i2]:
                    yield '-' + line
            if tag != 'delete':
                for line in b[j1:j2]:
                    yield '+' + line


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='',
                 n=3, lineterm='\n'):
    """The same, the lines of each by themselves."""
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}

    def span(low, high):
        size = high - low
        begin = low + 1 if size else low
        return f'{begin}' if size <= 1 else f'{begin},{begin + size - 1}'

    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield _dated('***', fromfile, fromfiledate, lineterm)
            yield _dated('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        for sign, low, high, wanted, lines, at in (
                ('***', first[1], last[2], 'delete', a, 1),
                ('---', first[3], last[4], 'insert', b, 3)):
            yield f'{sign} {span(low, high)} {sign[0] * 4}{lineterm}'
            if any(code[0] in ('replace', wanted) for code in group):
                for code in group:
                    if code[0] in ('replace', 'equal', wanted):
                        for line in lines[code[at]:code[at + 1]]:
                            yield signs[code[0]] + line


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'',
               tofiledate=b'', n=3, lineterm=b'\n'):
    """A diff of lines of bytes."""
    unsupported('difflib.diff_bytes()')


class HtmlDiff:
    """A table for a browser."""

    def __init__(self, *args, **keywords):
        unsupported('difflib.HtmlDiff')

    make_file = make_table = __init__
