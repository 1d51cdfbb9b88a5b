"""Addresses of the web: taken apart, put together, joined, and quoted."""

from _taskarium import patch, version
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit',
           'urlunsplit', 'urlencode', 'parse_qs', 'parse_qsl', 'quote',
           'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus',
           'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult',
           'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

# --- what each scheme knows ---------------------------------------------------

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file',
                 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtsps', 'rtspu',
                 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais',
               'file', 'mms', 'https', 'shttp', 'snews', 'prospero', 'rtsp',
               'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs',
               'git', 'git+ssh', 'ws', 'wss']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp',
               'rtsp', 'rtsps', 'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel']
non_hierarchical = ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais',
                    'imap', 'snews', 'sip', 'sips']
uses_query = ['', 'http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher',
              'rtsp', 'rtsps', 'rtspu', 'sip', 'sips']
uses_fragment = ['', 'ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais',
                 'https', 'shttp', 'snews', 'file', 'prospero']
if (version, patch) <= (311, 2):
    for _schemes in uses_relative, uses_netloc, uses_params, uses_query:
        _schemes.remove('rtsps')
    del _schemes
if version >= 312:
    uses_netloc.append('itms-services')

scheme_chars = ('abcdefghijklmnopqrstuvwxyz'
                'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.')
_CONTROLS = ''.join([chr(code) for code in range(33)])


# --- bytes are told as texts ----------------------------------------------------

def _same(result):
    return result


def _encoded(result, encoding='ascii', errors='strict'):
    return result.encode(encoding, errors)


def _as_texts(*parts):
    """The parts as texts, and what makes of a result what was given."""
    is_text = isinstance(parts[0], str)
    for part in parts[1:]:
        if part and isinstance(part, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return *parts, _same
    return *[part.decode('ascii') if part else '' for part in parts], _encoded


# --- results ----------------------------------------------------------------------

class _Text:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        """The same of bytes."""
        return self._encoded_counterpart(
            *[part.encode(encoding, errors) for part in self])


class _Bytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        """The same of texts."""
        return self._decoded_counterpart(
            *[part.decode(encoding, errors) for part in self])


class _Place:
    """What stands in the part that names the host."""

    __slots__ = ()

    def _split(self):
        """User, password, host and port; None for what is not there."""
        at, colon, opened, closed = [
            sign if isinstance(self.netloc, str) else sign.encode()
            for sign in '@:[]']
        who, has_user, where = self.netloc.rpartition(at)
        user = password = None
        if has_user:
            user, has_password, password = who.partition(colon)
            if not has_password:
                password = None
        before, is_bracketed, inside = where.partition(opened)
        if is_bracketed:
            host, _, rest = inside.partition(closed)
            port = rest.partition(colon)[2]
        else:
            host, _, port = where.partition(colon)
        return user, password, host, port or None

    @property
    def username(self):
        return self._split()[0]

    @property
    def password(self):
        return self._split()[1]

    @property
    def hostname(self):
        host = self._split()[2]
        if not host:
            return None
        percent = '%' if isinstance(host, str) else b'%'
        name, sign, zone = host.partition(percent)
        return name.lower() + sign + zone

    @property
    def port(self):
        port = self._split()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError('Port could not be cast to integer value as '
                             f'{port!r}')
        port = int(port)
        if not 0 <= port <= 65535:
            raise ValueError('Port out of range 0-65535')
        return port


_Defrag = namedtuple('DefragResult', 'url fragment', module=__name__)
_Split = namedtuple('SplitResult', 'scheme netloc path query fragment',
                    module=__name__)
_Parse = namedtuple('ParseResult', 'scheme netloc path params query fragment',
                    module=__name__)


class DefragResult(_Defrag, _Text):
    __slots__ = ()

    def geturl(self):
        return f'{self.url}#{self.fragment}' if self.fragment else self.url


class SplitResult(_Split, _Place, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Place, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Place, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Place, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in ((DefragResult, DefragResultBytes),
                      (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes

ResultBase = SplitResult.__mro__[2]


# --- taking apart -----------------------------------------------------------------

def _is_number_address(host):
    """Four numbers with dots between them."""
    parts = host.split('.')
    return len(parts) == 4 and all([
        part.isascii() and part.isdigit() and len(part) <= 3
        and int(part) < 256 and (part == '0' or part[0] != '0')
        for part in parts])


def _is_long_address(host):
    """Eight groups of hexadecimal digits; two colons stand for zeros."""
    host, has_zone, zone = host.partition('%')
    if has_zone and (not zone or '%' in zone) or '/' in host:
        return False
    groups = host.split(':')
    if '.' in groups[-1]:
        if not _is_number_address(groups.pop()):
            return False
        groups += ['0', '0']
    empty = [at for at, group in enumerate(groups) if not group]
    inner = [at for at in empty if 0 < at < len(groups) - 1]
    if len(groups) < 3 or len(inner) > 1:
        return False
    if inner:
        if (0 in empty and inner[0] != 1
                or len(groups) - 1 in empty and inner[0] != len(groups) - 2):
            return False
        if len(groups) - len(empty) > 7:
            return False
    elif empty or len(groups) != 8:
        return False
    return all([len(group) <= 4 and not group.strip('0123456789abcdefABCDEF')
                for group in groups])


def _check_bracketed(host):
    """What may stand in brackets."""
    if host.startswith('v'):
        kind, dot, rest = host[1:].partition('.')
        if not (kind and not kind.strip('0123456789abcdefABCDEF') and rest
                and '\n' not in rest):
            raise ValueError('IPvFuture address is invalid')
    elif _is_number_address(host):
        raise ValueError('An IPv4 address cannot be in brackets')
    elif not _is_long_address(host):
        raise ValueError(f'{host!r} does not appear to be an IPv4 or IPv6 '
                         'address')


def _check_brackets(netloc):
    if ('[' in netloc) != (']' in netloc):
        raise ValueError('Invalid IPv6 URL')
    if '[' not in netloc:
        return
    if (version, patch) > (311, 2):
        _check_bracketed(netloc.partition('[')[2].partition(']')[0])
        return
    before, opened, inside = netloc.rpartition('@')[2].partition('[')
    if not opened:
        _check_bracketed(before.partition(':')[0])
        return
    host, _, port = inside.partition(']')
    if before or port and not port.startswith(':'):
        raise ValueError('Invalid IPv6 URL')
    _check_bracketed(host)


def _check_letters(netloc):
    """No letter may turn into a sign that parts an address."""
    if netloc.isascii():
        return
    from unicodedata import normalize
    letters = ''.join([sign for sign in netloc if sign not in '@:#?'])
    plain = normalize('NFKC', letters)
    if plain != letters and any([sign in plain for sign in '/?#@:']):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under "
                         'NFKC normalization')


def _clean(text):
    for sign in '\t\r\n':
        text = text.replace(sign, '')
    return text


def urlsplit(url, scheme='', allow_fragments=True):
    """An address in five parts: scheme, place, path, query and fragment."""
    hash((url, scheme, allow_fragments))
    url, scheme, as_given = _as_texts(url, scheme)
    url = _clean(url.lstrip(_CONTROLS))
    scheme = _clean(scheme.strip(_CONTROLS))
    netloc = query = fragment = ''
    name, colon, rest = url.partition(':')
    if (colon and name and name.isascii() and name[0].isalpha()
            and not name.strip(scheme_chars)):
        scheme, url = name.lower(), rest
    if url.startswith('//'):
        end = min([at for at in [url.find(sign, 2) for sign in '/?#']
                   if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        _check_brackets(netloc)
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    _check_letters(netloc)
    return as_given(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme='', allow_fragments=True):
    """An address in six parts, with the last path's parameters."""
    url, scheme, as_given = _as_texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme,
                                                     allow_fragments)
    params = ''
    if scheme in uses_params:
        at = path.find(';', max(path.rfind('/'), 0))
        if at >= 0:
            path, params = path[:at], path[at + 1:]
    return as_given(ParseResult(scheme, netloc, path, params, query, fragment))


# --- putting together -------------------------------------------------------------

def urlunsplit(components):
    """The address of five parts."""
    scheme, netloc, url, query, fragment, as_given = _as_texts(*components)
    known = scheme and scheme in uses_netloc
    has_place = bool(netloc)
    if version < 313:
        has_place = has_place or known and not url.startswith('//')
    if has_place:
        url = f"//{netloc or ''}{'/' if url and url[0] != '/' else ''}{url}"
    elif version >= 313 and (url.startswith('//')
                             or known and url[:1] in ('', '/')):
        url = f'//{url}'
    if scheme:
        url = f'{scheme}:{url}'
    if query:
        url = f'{url}?{query}'
    if fragment:
        url = f'{url}#{fragment}'
    return as_given(url)


def urlunparse(components):
    """The address of six parts."""
    scheme, netloc, url, params, query, fragment, as_given = _as_texts(
        *components)
    if params:
        url = f'{url};{params}'
    return as_given(urlunsplit((scheme, netloc, url, query, fragment)))


def _joined_path(base, path):
    """Where a path leads that is seen from another one."""
    if path.startswith('/'):
        steps = path.split('/')
    else:
        steps = base.split('/')
        if steps[-1]:
            del steps[-1]
        steps += path.split('/')
        steps[1:-1] = [step for step in steps[1:-1] if step]
    way = []
    for step in steps:
        if step == '..':
            del way[-1:]
        elif step != '.':
            way.append(step)
    if steps[-1] in ('.', '..'):
        way.append('')
    return '/'.join(way) or '/'


def urljoin(base, url, allow_fragments=True):
    """The address that a relative one means on a page."""
    if not base:
        return url
    if not url:
        return base
    base, url, as_given = _as_texts(base, url)
    from_ = urlparse(base, '', allow_fragments)
    to = urlparse(url, from_.scheme, allow_fragments)
    if to.scheme != from_.scheme or to.scheme not in uses_relative:
        return as_given(url)
    if to.scheme in uses_netloc:
        if to.netloc:
            return as_given(urlunparse(to))
        to = to._replace(netloc=from_.netloc)
    if not to.path and not to.params:
        to = to._replace(path=from_.path, params=from_.params,
                         query=to.query or from_.query)
    else:
        to = to._replace(path=_joined_path(from_.path, to.path))
    return as_given(urlunparse(to))


def urldefrag(url):
    """The address without its fragment, and the fragment."""
    url, as_given = _as_texts(url)
    fragment = ''
    if '#' in url:
        parts = urlparse(url)
        fragment = parts.fragment
        url = urlunparse(parts._replace(fragment=''))
    return as_given(DefragResult(url, fragment))


def unwrap(url):
    """The address without <URL:> around it."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    return url[4:].strip() if url.startswith('URL:') else url


# --- percent signs ------------------------------------------------------------------

_DIGITS = '0123456789ABCDEFabcdef'
_SAFE = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'


def _unquoted(data):
    """Bytes without percent signs."""
    first, *pieces = data.split(b'%')
    result = bytearray(first)
    for piece in pieces:
        code = piece[:2]
        if len(code) == 2 and all([chr(one) in _DIGITS for one in code]):
            result.append(int(code, 16))
            result += piece[2:]
        else:
            result += b'%' + piece
    return bytes(result)


def unquote_to_bytes(string):
    """What was quoted, as bytes."""
    if not string:
        string.split
        return b''
    return _unquoted(string.encode() if isinstance(string, str) else string)


def unquote(string, encoding='utf-8', errors='replace'):
    """What was quoted, as a text."""
    if isinstance(string, bytes):
        return _unquoted(string).decode(encoding, errors)
    if '%' not in string:
        string.split
        return string
    encoding = 'utf-8' if encoding is None else encoding
    errors = 'replace' if errors is None else errors
    result = []
    at = 0
    while at < len(string):
        end = at
        is_ascii = string[at] < '\x80'
        while end < len(string) and (string[end] < '\x80') == is_ascii:
            end += 1
        piece = string[at:end]
        result.append(_unquoted(piece.encode()).decode(encoding, errors)
                      if is_ascii else piece)
        at = end
    return ''.join(result)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """What was quoted in a form, where plus signs are blanks."""
    return unquote(string.replace('+', ' '), encoding, errors)


def quote_from_bytes(bs, safe='/'):
    """Bytes as a text with percent signs."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    allowed = {*_SAFE, *[code for code in safe if code < 128]}
    return ''.join([chr(code) if code in allowed else f'%{code:02X}'
                    for code in bs])


def quote(string, safe='/', encoding=None, errors=None):
    """A part of an address, in which each other sign has percent signs."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding,
                               'strict' if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """A part of a form: blanks become plus signs."""
    if (isinstance(string, str) and ' ' not in string
            or isinstance(string, bytes) and b' ' not in string):
        return quote(string, safe, encoding, errors)
    blank = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + blank, encoding, errors).replace(' ', '+')


# --- queries ----------------------------------------------------------------------

def urlencode(query, doseq=False, safe='', encoding=None, errors=None,
              quote_via=quote_plus):
    """The query of a dict, or of pairs."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping '
                            'object') from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    parts = []
    for key, value in query:
        key = quoted(key)
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                values = value
        parts.extend([f'{key}={quoted(one)}' for one in values])
    return '&'.join(parts)


def _fields(qs, separator):
    """The query's pieces, and what takes the quotes off one."""
    if version < 313:
        qs, as_given = _as_texts(qs)
        separator, _ = _as_texts(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if version < 313 or isinstance(qs, str):
        if not isinstance(separator, str):
            separator = str(separator, 'ascii')

        def take(text, encoding, errors):
            text = unquote_plus(text, encoding=encoding, errors=errors)
            return text if version >= 313 else as_given(text)
    else:
        if not qs:
            return [], None
        qs = bytes(memoryview(qs))
        if isinstance(separator, str):
            separator = bytes(separator, 'ascii')

        def take(text, encoding, errors):
            return unquote_to_bytes(text.replace(b'+', b' '))
    return (qs.split(separator) if qs else []), take


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False,
              encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    """The pairs of a query."""
    fields, take = _fields(qs, separator)
    if max_num_fields is not None and max_num_fields < len(fields):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for field in fields:
        if not field and not strict_parsing:
            continue
        equals = '=' if isinstance(field, str) else b'='
        name, has_value, value = field.partition(equals)
        if not has_value and strict_parsing:
            raise ValueError(f'bad query field: {field!r}')
        if value or keep_blank_values:
            pairs.append((take(name, encoding, errors),
                          take(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False,
             encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    """A dict of a query: of each name a list of values."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing,
                                 encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
