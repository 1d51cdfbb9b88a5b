"""Bytes as text of few letters (RFC 4648)."""

import binascii
from _taskarium import version
from struct import Struct as _Struct, error as _too_great

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes',
           'b64encode', 'b64decode', 'b32encode', 'b32decode',
           'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode',
           'b85encode', 'b85decode', 'a85encode', 'a85decode']
if version >= 313:
    __all__ += ['z85encode', 'z85decode']
__all__ += ['standard_b64encode', 'standard_b64decode',
            'urlsafe_b64encode', 'urlsafe_b64decode']

bytes_types = bytes, bytearray
MAXLINESIZE = 76
MAXBINSIZE = 57
_WORDS = _Struct('!I')


def _given(text):
    """What is decoded: bytes, or text of ASCII."""
    if isinstance(text, str):
        try:
            return text.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII '
                             'characters')
    if isinstance(text, bytes_types):
        return text
    try:
        return memoryview(text).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII '
                        f'string, not {type(text).__name__!r}') from None


# --- base 64 ------------------------------------------------------------------

_TO_URL = bytes.maketrans(b'+/', b'-_')
_FROM_URL = bytes.maketrans(b'-_', b'+/')


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return encoded
    assert len(altchars) == 2, repr(altchars)
    return encoded.translate(bytes.maketrans(b'+/', altchars))


def b64decode(s, altchars=None, validate=False):
    s = _given(s)
    if altchars is not None:
        altchars = _given(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_TO_URL)


def urlsafe_b64decode(s):
    return b64decode(_given(s).translate(_FROM_URL))


def _checked(s):
    """Bytes of a view with one dimension of bytes, or what says it is none."""
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError('expected bytes-like object, not '
                        f'{s.__class__.__name__}') from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError('expected single byte elements, not '
                        f'{view.format!r} from {s.__class__.__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from '
                        f'{s.__class__.__name__}')


def encodebytes(s):
    """In lines of 76 letters."""
    _checked(s)
    return b''.join([binascii.b2a_base64(s[at:at + MAXBINSIZE])
                     for at in range(0, len(s), MAXBINSIZE)])


def decodebytes(s):
    _checked(s)
    return binascii.a2b_base64(s)


def encode(input, output):
    """From one file to the other."""
    while piece := input.read(MAXBINSIZE):
        while len(piece) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(piece))
            if not more:
                break
            piece += more
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# --- base 32 and 16 -----------------------------------------------------------

_DIGITS_32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_DIGITS_32_HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'
# Bytes that are there by the letters that are padding.
_BYTES_BY_PADS = {0: 5, 1: 4, 3: 3, 4: 2, 6: 1}
_LETTERS_BY_BYTES = {1: 2, 2: 4, 3: 5, 4: 7}


def _b32encode(digits, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    encoded = bytearray()
    for at in range(0, len(s), 5):
        piece = s[at:at + 5]
        bits = int.from_bytes(piece.ljust(5, b'\0'), 'big')
        letters = bytes([digits[bits >> shift & 31]
                         for shift in range(35, -1, -5)])
        count = _LETTERS_BY_BYTES.get(len(piece), 8)
        encoded += letters[:count].ljust(8, b'=')
    return bytes(encoded)


def _b32decode(digits, s, casefold=False, map01=None):
    s = _given(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _given(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    letters = s.rstrip(b'=')
    pads = len(s) - len(letters)
    values = {letter: value for value, letter in enumerate(digits)}
    decoded = bytearray()
    for at in range(0, len(letters), 8):
        bits = 0
        piece = letters[at:at + 8]
        for letter in piece:
            if letter not in values:
                raise binascii.Error('Non-base32 digit found') from None
            bits = bits << 5 | values[letter]
        decoded += (bits << 5 * (8 - len(piece))).to_bytes(5, 'big')
    if len(s) % 8 or pads not in _BYTES_BY_PADS:
        raise binascii.Error('Incorrect padding')
    if pads and decoded:
        del decoded[_BYTES_BY_PADS[pads] - 5:]
    return bytes(decoded)


def b32encode(s):
    return _b32encode(_DIGITS_32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_DIGITS_32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_DIGITS_32_HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_DIGITS_32_HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _given(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


# --- base 85 ------------------------------------------------------------------

_DIGITS_85 = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
              b'!#$%&()*+-;<=>?@^_`{|}~')
_DIGITS_ASCII_85 = bytes(range(33, 118))
_DIGITS_Z85 = (b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
               b'.-:+=^!/*?&<>()[]{}@%$#')


def _85encode(digits, b, pad=False, zero=None, spaces=None):
    """Five letters for four bytes, or one for four zeros, or for spaces."""
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    fill = -len(b) % 4
    b = bytes(b) + bytes(fill)
    pieces = []
    for at in range(0, len(b), 4):
        word, = _WORDS.unpack_from(b, at)
        if zero and not word:
            pieces.append(zero)
        elif spaces and word == 0x20202020:
            pieces.append(spaces)
        else:
            letters = bytearray(5)
            for place in range(4, -1, -1):
                word, digit = divmod(word, 85)
                letters[place] = digits[digit]
            pieces.append(bytes(letters))
    if fill and not pad:
        if pieces[-1] == zero:
            pieces[-1] = digits[:1] * 5
        pieces[-1] = pieces[-1][:-fill]
    return b''.join(pieces)


def _85decode(digits, b, name):
    values = {letter: value for value, letter in enumerate(digits)}
    fill = -len(b) % 5
    b += digits[-1:] * fill
    decoded = []
    for at in range(0, len(b), 5):
        word = 0
        for place in range(at, at + 5):
            if b[place] not in values:
                raise ValueError(f'bad {name} character at position {place}')
            word = word * 85 + values[b[place]]
        try:
            decoded.append(_WORDS.pack(word))
        except _too_great:
            raise ValueError(f'{name} overflow in hunk starting at byte {at}'
                             ) from None
    whole = b''.join(decoded)
    return whole[:-fill] if fill else whole


def b85encode(b, pad=False):
    return _85encode(_DIGITS_85, b, pad)


def b85decode(b):
    return _85decode(_DIGITS_85, _given(b), 'base85')


if version >= 313:
    def z85encode(s):
        return _85encode(_DIGITS_Z85, s)

    def z85decode(s):
        return _85decode(_DIGITS_Z85, _given(s), 'z85')


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    encoded = _85encode(_DIGITS_ASCII_85, b, pad, b'z',
                         b'y' if foldspaces else None)
    if adobe:
        encoded = b'<~' + encoded
    if wrapcol:
        width = max(2 if adobe else 1, wrapcol)
        lines = [encoded[at:at + width]
                 for at in range(0, len(encoded), width)]
        if adobe and len(lines[-1]) + 2 > width:
            lines.append(b'')
        encoded = b'\n'.join(lines)
    return encoded + b'~>' if adobe else encoded


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _given(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with "
                             "b'~>'")
        b = b[2 if b.startswith(b'<~') else 0:-2]
    short = {ord('z'): bytes(4)}
    if foldspaces:
        short[ord('y')] = b'    '
    decoded = []
    word = count = 0
    for letter in b + b'uuuu':
        if 33 <= letter <= 117:
            word, count = word * 85 + letter - 33, count + 1
            if count == 5:
                try:
                    decoded.append(_WORDS.pack(word))
                except _too_great:
                    raise ValueError('Ascii85 overflow') from None
                word = count = 0
        elif letter in short:
            if count:
                raise ValueError(f'{letter:c} inside Ascii85 5-tuple')
            decoded.append(short[letter])
        elif letter not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {letter:c}')
    whole = b''.join(decoded)
    return whole[:count - 4] if count < 4 else whole
