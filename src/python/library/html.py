"""Text that stands in HTML."""

import re as _re

__all__ = ['escape', 'unescape']


def escape(s, quote=True):
    """The text with references for the signs that mean something."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


# The names of the characters from 160 on; these may do without a semicolon.
_LATIN = '''nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not
shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo
frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc
Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave
aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash
ugrave uacute ucirc uuml yacute thorn yuml'''.split()
_GREEK = '''Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu
Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega - - - - - - - alpha
beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi
rho sigmaf sigma tau upsilon phi chi psi omega'''.split()
# Others, each behind its number.
_OTHERS = '''27 apos 152 OElig 153 oelig 160 Scaron 161 scaron 178 Yuml 192
fnof 2c6 circ 2dc tilde 3d1 thetasym 3d2 upsih 3d6 piv 2002 ensp 2003 emsp 2009
thinsp 200c zwnj 200d zwj 200e lrm 200f rlm 2013 ndash 2014 mdash 2018 lsquo
2019 rsquo 201a sbquo 201c ldquo 201d rdquo 201e bdquo 2020 dagger 2021 Dagger
2022 bull 2026 hellip 2030 permil 2032 prime 2033 Prime 2039 lsaquo 203a rsaquo
203e oline 2044 frasl 20ac euro 2111 image 2118 weierp 211c real 2122 trade
2135 alefsym 2190 larr 2191 uarr 2192 rarr 2193 darr 2194 harr 21b5 crarr 21d0
lArr 21d1 uArr 21d2 rArr 21d3 dArr 21d4 hArr 2200 forall 2202 part 2203 exist
2205 empty 2207 nabla 2208 isin 2209 notin 220b ni 220f prod 2211 sum 2212
minus 2217 lowast 221a radic 221d prop 221e infin 2220 ang 2227 and 2228 or
2229 cap 222a cup 222b int 2234 there4 223c sim 2245 cong 2248 asymp 2260 ne
2261 equiv 2264 le 2265 ge 2282 sub 2283 sup 2284 nsub 2286 sube 2287 supe 2295
oplus 2297 otimes 22a5 perp 22c5 sdot 2308 lceil 2309 rceil 230a lfloor 230b
rfloor 25ca loz 2660 spades 2663 clubs 2665 hearts 2666 diams 27e8 lang 27e9
rang'''.split()
# What numbers from 128 to 159 stand for: the characters that Windows has there.
_WINDOWS = ('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f', '\x90‘’“”•–—˜™š›œ\x9džŸ')
_names = {}


def _fill():
    short = {name: chr(160 + i) for i, name in enumerate(_LATIN)}
    for sign, name in ('&', 'amp'), ('<', 'lt'), ('>', 'gt'), ('"', 'quot'):
        short[name] = short[name.upper()] = sign
    for name in 'copy', 'reg':
        short[name.upper()] = short[name]
    _names.update(short)
    for name, sign in short.items():
        _names[name + ';'] = sign
    for i, name in enumerate(_GREEK):
        _names[name + ';'] = chr(0x391 + i)
    for number, name in zip(_OTHERS[::2], _OTHERS[1::2]):
        _names[name + ';'] = chr(int(number, 16))


def _of_number(number):
    if number == 0:
        return '\ufffd'
    if 0x80 <= number <= 0x9f:
        return _WINDOWS[number >= 0x90][number % 16]
    if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    if (1 <= number <= 8 or number == 0xb or 0xe <= number <= 0x1f
            or number == 0x7f or 0xfdd0 <= number <= 0xfdef
            or number & 0xfffe == 0xfffe):
        return ''
    return chr(number)


def _character(match):
    name = match[1]
    if name[0] == '#':
        digits = name[1:].rstrip(';')
        if digits[0] in 'xX':
            return _of_number(int(digits[1:], 16))
        return _of_number(int(digits))
    if not _names:
        _fill()
    if name in _names:
        return _names[name]
    if name[-1] == ';' and name[:-1].isalnum() and len(_names) < 2000:
        from html.entities import html5
        _names.update(html5)
        if name in _names:
            return _names[name]
    for size in range(len(name) - 1, 1, -1):
        if name[:size] in _names:
            return _names[name[:size]] + name[size:]
    return '&' + name


def unescape(s):
    """The text with the characters that references stand for."""
    if '&' not in s:
        return s
    return _re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)',
                   _character, s)
