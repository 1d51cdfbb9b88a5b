"""Encodings by their names, also such as do not lead from text to bytes."""

from _taskarium import unsupported, version

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE',
           'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE',
           'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE',
           'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
           'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader',
           'StreamWriter', 'StreamReaderWriter', 'StreamRecoder',
           'getencoder', 'getdecoder', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'encode',
           'decode', 'iterencode', 'iterdecode', 'strict_errors',
           'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors',
           'backslashreplace_errors', 'namereplace_errors', 'register_error',
           'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM = BOM_UTF16 = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = BOM64_BE = b'\0\0\xfe\xff'

_LETTERS = 'abcdefghijklmnopqrstuvwxyz'
_ROTATED = str.maketrans(
    _LETTERS + _LETTERS.upper(), _LETTERS[13:] + _LETTERS[:13]
    + _LETTERS[13:].upper() + _LETTERS[:13].upper())
# What an encoding is called that has other names.
_SHOWN = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf': 'utf-8',
          'cp65001': 'utf-8', 'latin1': 'iso8859-1', 'latin-1': 'iso8859-1',
          'l1': 'iso8859-1', 'iso-8859-1': 'iso8859-1', '8859': 'iso8859-1',
          'iso8859-1': 'iso8859-1', 'us-ascii': 'ascii', '646': 'ascii',
          'utf16': 'utf-16', 'u16': 'utf-16', 'utf32': 'utf-32',
          'u32': 'utf-32', 'windows-1251': 'cp1251', '1251': 'cp1251',
          'windows-1252': 'cp1252', '1252': 'cp1252', '866': 'cp866',
          'ibm866': 'cp866'}


# --- those that lead elsewhere -----------------------------------------------


def _rotate(text):
    if not isinstance(text, str):
        raise TypeError("descriptor 'translate' for 'str' objects doesn't "
                        f'apply to a {type(text).__name__!r} object')
    return text.translate(_ROTATED)


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return memoryview(data).tobytes()


def _to_hex(data):
    return _bytes_of(data).hex().encode()


def _from_hex(data):
    from binascii import a2b_hex
    return a2b_hex(data)


def _to_base64(data):
    from base64 import encodebytes
    return encodebytes(_bytes_of(data))


def _from_base64(data):
    from base64 import decodebytes
    return decodebytes(_bytes_of(data))


_ELSEWHERE = {'rot13': ('rot-13', _rotate, _rotate),
              'hex': ('hex', _to_hex, _from_hex),
              'base64': ('base64', _to_base64, _from_base64)}
for _alias, _name in (('rot_13', 'rot13'), ('rot-13', 'rot13'),
                      ('hex_codec', 'hex'), ('hex-codec', 'hex'),
                      ('base64_codec', 'base64'), ('base-64', 'base64'),
                      ('base64-codec', 'base64'), ('base_64', 'base64')):
    _ELSEWHERE[_alias] = _ELSEWHERE[_name]
del _alias, _name


# --- an encoding -------------------------------------------------------------


class CodecInfo(tuple):
    """What is known of an encoding; as a tuple, its four functions."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader,
                                   streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        self._is_text_encoding = _is_text_encoding is not False
        return self

    def __repr__(self):
        return (f'<codecs.CodecInfo object for encoding {self.name} at '
                f'{id(self):#x}>')


class Codec:
    """What has encode() and decode()."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """As at the beginning."""

    def getstate(self):
        return 0

    def setstate(self, state):
        """It has none."""


class IncrementalDecoder:
    """Decodes bytes that come piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        """As at the beginning."""

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        """It has none."""


def _piecewise(encoding):
    """The two classes for an encoding."""
    class Encoder(IncrementalEncoder):
        _has_begun = False

        def encode(self, input, final=False):
            data = input.encode(encoding, self.errors)
            mark = ''.encode(encoding)
            if self._has_begun and mark and data.startswith(mark):
                data = data[len(mark):]
            self._has_begun = True
            return data

        def reset(self):
            self._has_begun = False

    class Decoder(IncrementalDecoder):
        def __init__(self, errors='strict'):
            self.errors = errors
            self.buffer = b''

        def decode(self, input, final=False):
            if encoding not in ('utf-8', 'ascii', 'iso8859-1'):
                unsupported('decoding this encoding piece by piece')
            data = self.buffer + input
            keep = 0 if final or encoding != 'utf-8' else _unfinished(data)
            self.buffer = data[len(data) - keep:]
            return data[:len(data) - keep].decode(encoding, self.errors)

        def reset(self):
            self.buffer = b''

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]
    for one, name in ((Encoder, 'IncrementalEncoder'),
                      (Decoder, 'IncrementalDecoder')):
        one.__name__ = one.__qualname__ = name
        one.__module__ = 'encodings.' + encoding.replace('-', '_')
    return Encoder, Decoder


def _unfinished(data):
    """How many bytes at the end begin a sign of UTF-8 that goes on."""
    for count in range(1, min(3, len(data)) + 1):
        byte = data[-count]
        if byte >= 0xc2:
            size = 2 if byte < 0xe0 else 3 if byte < 0xf0 else 4
            return count if count < size else 0
        if byte < 0x80:
            return 0
    return 0


def lookup(encoding):
    """What is known of the encoding of that name."""
    if not isinstance(encoding, str):
        raise TypeError('lookup() argument must be str, not '
                        + type(encoding).__name__)
    found = _ELSEWHERE.get(encoding.lower())
    if found is not None:
        name, encode, decode = found
        return CodecInfo(lambda input, errors='strict':
                         (encode(input), len(input)),
                         lambda input, errors='strict':
                         (decode(input), len(input)),
                         name=name, _is_text_encoding=False)
    ''.encode(encoding)
    name = encoding.lower().replace('_', '-').replace(' ', '-')
    name = _SHOWN.get(name, name)
    return CodecInfo(lambda input, errors='strict':
                     (_encode_text(input, name, errors), len(input)),
                     lambda input, errors='strict':
                     (_decode_text(input, name, errors), len(input)),
                     None, None, *_piecewise(name), name)


def _encode_text(text, encoding, errors):
    if not isinstance(text, str):
        name = lookup(encoding).name.replace('-', '_')
        if name == 'iso8859_1':
            name = 'latin_1'
        raise TypeError(f'{name}_encode() argument 1 must be str, not '
                        + type(text).__name__)
    return text.encode(encoding, errors)


def _decode_text(data, encoding, errors):
    return _bytes_of(data).decode(encoding, errors)


def _tell(error, what):
    """The error, with what was being done."""
    if version >= 312:
        error.add_note(f'{what} codec failed')
        raise error
    if isinstance(error, UnicodeError) or len(error.args) > 1:
        raise error
    cls = type(error)
    raise cls(f'{what} codec failed ({cls.__name__}: {error})') from error


def encode(obj, encoding='utf-8', errors='strict'):
    """The object, encoded."""
    found = _ELSEWHERE.get(encoding.lower())
    if found is None:
        ''.encode(encoding)
    try:
        if found is not None:
            return found[1](obj)
        return _encode_text(obj, encoding, errors)
    except Exception as error:
        failed = error
    _tell(failed, f'encoding with {encoding!r}')


def decode(obj, encoding='utf-8', errors='strict'):
    """The object, decoded."""
    found = _ELSEWHERE.get(encoding.lower())
    if found is None:
        ''.encode(encoding)
    try:
        if found is not None:
            return found[2](obj)
        return _decode_text(obj, encoding, errors)
    except Exception as error:
        failed = error
    _tell(failed, f'decoding with {encoding!r}')


def getencoder(encoding):
    """What gives the encoded object and how much of it that was."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """What gives the decoded object and how much of it that was."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """The class that encodes piece by piece."""
    found = lookup(encoding).incrementalencoder
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementaldecoder(encoding):
    """The class that decodes piece by piece."""
    found = lookup(encoding).incrementaldecoder
    if found is None:
        raise LookupError(encoding)
    return found


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Each piece, encoded."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        data = encoder.encode(piece)
        if data:
            yield data
    data = encoder.encode('', True)
    if data:
        yield data


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Each piece, decoded."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        text = decoder.decode(piece)
        if text:
            yield text
    text = decoder.decode(b'', True)
    if text:
        yield text
