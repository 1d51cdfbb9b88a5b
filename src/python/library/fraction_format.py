"""Fractions as texts, by a format: rounded from the fraction itself."""

from _taskarium import version
import re

# [[fill]align][sign][z][#][0][width][,][.precision]type
_PARTS = re.compile(
    r'(?s:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<z>z)?(?P<alt>#)?'
    r'(?P<zeros>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<between>[,_])?'
    r'(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<kind>[eEfFgG%])')
# What has no type is a numerator and a denominator.
_PLAIN = re.compile(
    r'(?s:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alt>#)?'
    r'(?P<width>0|[1-9][0-9]*)?(?P<between>[,_])?')


def formatted(fraction, spec):
    """The text of format(fraction, spec)."""
    if not spec:
        return str(fraction)
    if version >= 313:
        parts = _PLAIN.fullmatch(spec)
        if parts is not None:
            return _plain(fraction, parts)
    parts = _PARTS.fullmatch(spec)
    if parts is None:
        raise ValueError(f'Invalid format specifier {spec!r} for object of '
                         f'type {type(fraction).__name__!r}')
    if parts['align'] is not None and parts['zeros'] is not None:
        raise ValueError(
            f'Invalid format specifier {spec!r} for object of type '
            f'{type(fraction).__name__!r}'
            + ("; can't use explicit alignment when zero-padding"
               if version < 313 else ''))
    return _number(fraction, parts)


def _plain(fraction, parts):
    above, below = fraction.numerator, fraction.denominator
    between = parts['between'] or ''
    body = format(abs(above), between)
    if below > 1 or parts['alt']:
        body += '/' + format(below, between)
    return _padded(_sign(above < 0, parts), body, parts)


def _sign(is_negative, parts):
    if is_negative:
        return '-'
    return '' if parts['sign'] == '-' else parts['sign']


def _padded(sign, body, parts):
    missing = int(parts['width'] or 0) - len(sign) - len(body)
    padding = (parts['fill'] or ' ') * missing
    align = parts['align'] or '>'
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    if align == '>':
        return padding + sign + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _round(above, below, exponent, no_negative_zero=False):
    """To a multiple of a power of ten, ties to even: is it negative, and how
    many times that power."""
    if exponent < 0:
        above *= 10 ** -exponent
    else:
        below *= 10 ** exponent
    nearest, rest = divmod(above + below // 2, below)
    if rest == 0 and below % 2 == 0:
        nearest -= nearest % 2
    is_negative = nearest < 0 if no_negative_zero else above < 0
    return is_negative, abs(nearest)


def _round_to_figures(above, below, figures):
    """To so many digits: is it negative, they, and what power of ten they
    count."""
    if above == 0:
        return False, 0, 1 - figures
    top, bottom = str(abs(above)), str(below)
    exponent = len(top) - len(bottom) + (bottom <= top) - figures
    is_negative, digits = _round(above, below, exponent)
    if len(str(digits)) > figures:
        return is_negative, digits // 10, exponent + 1
    return is_negative, digits, exponent


def _number(fraction, parts):
    above, below = fraction.numerator, fraction.denominator
    kind, between = parts['kind'], parts['between']
    precision = int(parts['precision'] or 6)
    end = ''
    if kind in 'fF%':
        is_negative, digits = _round(above, below,
                                     -precision - 2 * (kind == '%'),
                                     parts['z'] is not None)
        point = precision
        if kind == '%':
            end = '%'
    else:
        figures = max(precision, 1) if kind in 'gG' else precision + 1
        is_negative, digits, exponent = _round_to_figures(above, below, figures)
        if kind in 'eE' or exponent > 0 or exponent + figures <= -4:
            point = figures - 1
            end = f"{'E' if kind.isupper() else 'e'}{exponent + point:+03d}"
        else:
            point = -exponent
    text = str(digits).zfill(point + 1)
    whole, part = text[:len(text) - point], text[len(text) - point:]
    if kind in 'gG' and not parts['alt']:
        part = part.rstrip('0')
    rest = ('.' if part or parts['alt'] else '') + part + end
    sign = _sign(is_negative, parts)
    if parts['zeros']:
        room = int(parts['width'] or 0) - len(sign) - len(rest)
        whole = whole.zfill(3 * room // 4 + 1 if between else room)
    if between:
        first = 1 + (len(whole) - 1) % 3
        whole = whole[:first] + ''.join(
            [between + whole[at:at + 3] for at in range(first, len(whole), 3)])
    return _padded(sign, whole + rest, parts)
