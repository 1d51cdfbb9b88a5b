"""The names that HTML has for characters."""

from _html_names import NAMES as _names
from html import _GREEK, _LATIN, _OTHERS

__all__ = ['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']


def _read():
    known = {}
    for part in _names.split():
        numbers, names = part.split('=')
        text = ''.join(chr(int(number, 16)) for number in numbers.split('.'))
        for name in names.split(','):
            known[name + ';'] = text
    for name in (*_LATIN, 'amp', 'lt', 'gt', 'quot', 'AMP', 'LT', 'GT', 'QUOT',
                 'COPY', 'REG'):
        known[name] = known[name + ';']
    # As in a dictionary: large letters count only between equal names.
    order = sorted(known, key=lambda name: (name.lower(), name))
    return {name: known[name] for name in order}


def _names_of_4():
    names = {*_LATIN, *_GREEK, *_OTHERS[1::2], 'amp', 'lt', 'gt', 'quot'}
    return sorted(names - {'-', 'apos'})


html5 = _read()
name2codepoint = {name: ord(html5[name + ';'])
                  for name in _names_of_4()}
# Two that HTML 4 had for other characters.
name2codepoint['lang'], name2codepoint['rang'] = 0x2329, 0x232a
codepoint2name = {number: name for name, number in name2codepoint.items()}
entitydefs = {name: chr(number) for name, number in name2codepoint.items()}
