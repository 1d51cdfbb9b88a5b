"""Addresses of the internet, of both versions, and the networks they form."""

import functools
from _taskarium import patch, version

__all__ = ['AddressValueError', 'IPV4LENGTH', 'IPV6LENGTH', 'IPv4Address',
           'IPv4Interface', 'IPv4Network', 'IPv6Address', 'IPv6Interface',
           'IPv6Network', 'NetmaskValueError', 'collapse_addresses',
           'functools', 'get_mixed_type_key', 'ip_address', 'ip_interface',
           'ip_network', 'summarize_address_range', 'v4_int_to_packed',
           'v6_int_to_packed']
__version__ = '1.0'
IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """What is given is no address."""


class NetmaskValueError(ValueError):
    """What is given is no mask of a network."""


def _first_of(classes, what, address, *more):
    for cls in classes:
        try:
            return cls(address, *more)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 '
                     + what)


def ip_address(address):
    """The address that a text, a number or bytes mean."""
    return _first_of((IPv4Address, IPv6Address), 'address', address)


def ip_network(address, strict=True):
    """The network; bits of a host are an error unless `strict` is false."""
    return _first_of((IPv4Network, IPv6Network), 'network', address, strict)


def ip_interface(address):
    """The address together with its network."""
    return _first_of((IPv4Interface, IPv6Interface), 'interface', address)


def v4_int_to_packed(address):
    """Four bytes."""
    try:
        return address.to_bytes(4, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    """Sixteen bytes."""
    try:
        return address.to_bytes(16, 'big')
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _check_alike(one, other, word='version'):
    if one._version != other._version:
        raise TypeError(f'{one} and {other} are not of the same {word}')


def _zeros_behind(number, bits):
    """How many of its last bits are 0."""
    return min(bits, (~number & number - 1).bit_length()) if number else bits


def summarize_address_range(first, last):
    """The fewest networks that have just these addresses."""
    if not (isinstance(first, _BaseAddress)
            and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    _check_alike(first, last)
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = IPv4Network if first._version == 4 else IPv6Network
    start, end = first._ip, last._ip
    while start <= end:
        bits = min(_zeros_behind(start, first._max_prefixlen),
                   (end - start + 1).bit_length() - 1)
        yield network((start, first._max_prefixlen - bits))
        start += 1 << bits


def _merged(networks):
    rest = list(networks)
    halves = {}
    while rest:
        network = rest.pop()
        above = network.supernet()
        other = halves.get(above)
        if other is None:
            halves[above] = network
        elif other != network:
            del halves[above]
            rest.append(above)
    last = None
    for network in sorted(halves.values()):
        if last is None or last.broadcast_address < network.broadcast_address:
            yield network
            last = network


def _runs(addresses):
    """First and last of those that follow one another."""
    first = last = None
    for address in addresses:
        if last is not None and address._ip != last._ip + 1:
            yield first, last
            first = None
        first = first or address
        last = address
    if last is not None:
        yield first, last


def collapse_addresses(addresses):
    """The fewest networks that have just these addresses and networks."""
    single, networks = [], []
    for one in addresses:
        is_single = (isinstance(one, _BaseAddress)
                     or one._prefixlen == one._max_prefixlen)
        same = single if is_single else networks
        if same:
            _check_alike(one, same[-1])
        if is_single and not isinstance(one, _BaseAddress):
            one = one.network_address
        elif is_single and hasattr(one, 'ip'):
            one = one.ip
        same.append(one)
    found = []
    for first, last in _runs(sorted(set(single))):
        found.extend(summarize_address_range(first, last))
    return _merged(found + networks)


def get_mixed_type_key(obj):
    """A key by which addresses and networks can be sorted together."""
    if isinstance(obj, _BaseNetwork):
        return obj._get_networks_key()
    if isinstance(obj, _BaseAddress):
        return obj._version, obj
    return NotImplemented


# --- what each kind is -------------------------------------------------------


class _IPAddressBase:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        """With all zeros."""
        return self._exploded()

    @property
    def compressed(self):
        """As short as can be."""
        return str(self)

    @property
    def reverse_pointer(self):
        """The name of its entry in the domain name system."""
        return self._reverse_pointer()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._max_prefixlen

    @classmethod
    def _mask_of(cls, bits):
        return cls._ALL_ONES ^ (cls._ALL_ONES >> bits)

    @classmethod
    def _refuse_mask(cls, mask):
        raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None

    @classmethod
    def _bits_of(cls, mask):
        """How many bits of a mask are set; it is given as a number of them,
        or as the mask, or its opposite."""
        if isinstance(mask, int) or mask.isascii() and mask.isdigit():
            bits = int(mask)
            if not 0 <= bits <= cls._max_prefixlen:
                cls._refuse_mask(mask)
            return bits
        if cls._version == 6:
            cls._refuse_mask(mask)
        try:
            number = cls._read(mask)
        except AddressValueError:
            cls._refuse_mask(mask)
        for one in (number, number ^ cls._ALL_ONES):
            bits = cls._max_prefixlen - _zeros_behind(one, cls._max_prefixlen)
            if cls._mask_of(bits) == one:
                return bits
        cls._refuse_mask(mask)

    @classmethod
    def _split_mask(cls, address):
        """What stands before the slash, and behind it."""
        if isinstance(address, (bytes, int)):
            return address, cls._max_prefixlen
        if not isinstance(address, tuple):
            parts = str(address).split('/')
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in "
                                        f'{address!r}')
            address = parts
        if len(address) > 1:
            return tuple(address)
        return address[0], cls._max_prefixlen

    def __reduce__(self):
        return type(self), (str(self),)


@functools.total_ordering
class _BaseAddress(_IPAddressBase):
    """What addresses of both versions share."""

    __slots__ = ()

    def _take(self, address):
        """The number of a text, a number or bytes."""
        size = self._max_prefixlen // 8
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(
                    f'{address} (< 0) is not permitted as an '
                    f'IPv{self._version} address')
            if address > self._ALL_ONES:
                raise AddressValueError(
                    f'{address} (>= 2**{self._max_prefixlen}) is not '
                    f'permitted as an IPv{self._version} address')
            return address
        if isinstance(address, bytes):
            if len(address) != size:
                raise AddressValueError(
                    f'{address!r} (len {len(address)} != {size}) is not '
                    f'permitted as an IPv{self._version} address')
            return int.from_bytes(address, 'big')
        text = str(address)
        if '/' in text:
            raise AddressValueError(f"Unexpected '/' in {address!r}")
        return text

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        _check_alike(self, other)
        return self._ip < other._ip

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return type(self)(self._ip + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return type(self)(self._ip - other)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return self._write(self._ip)

    def __hash__(self):
        return hash(hex(self._ip))

    def __reduce__(self):
        return type(self), (self._ip,)

    def __format__(self, fmt):
        import re
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        match = re.fullmatch('(#?)(_?)([xbnX])', fmt)
        if not match:
            return super().__format__(fmt)
        sharp, group, kind = match.groups()
        if kind == 'n':
            kind = 'b' if self._version == 4 else 'x'
        width = self._max_prefixlen // (1 if kind == 'b' else 4)
        if group:
            width += width // 4 - 1
        if sharp:
            width += 2
        return format(self._ip, f'{sharp}0{width}{group}{kind}')

    @property
    def packed(self):
        """Its bytes."""
        return self._ip.to_bytes(self._max_prefixlen // 8, 'big')

    def _is_in(self, name):
        return any(self in network for network in _known(self._version, name))

    @property
    def is_multicast(self):
        return self._is_in('multicast')

    @property
    def is_reserved(self):
        return self._is_in('reserved')

    @property
    def is_link_local(self):
        return self._is_in('link_local')

    @property
    def is_unspecified(self):
        return self._ip == 0


@functools.total_ordering
class _BaseNetwork(_IPAddressBase):
    """What networks of both versions share."""

    def __init__(self, address, strict=True):
        start, mask = self._split_mask(address)
        self.network_address = self._address_class(start)
        self._prefixlen = self._bits_of(mask)
        self.netmask = self._address_class(self._mask_of(self._prefixlen))
        number = self.network_address._ip
        if number & self.netmask._ip != number:
            if strict:
                raise ValueError(f'{self} has host bits set')
            self.network_address = self._address_class(
                number & self.netmask._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def _bounds(self):
        return self.network_address._ip, self.broadcast_address._ip

    def hosts(self):
        """The addresses that hosts may have."""
        start, end = self._bounds()
        few = self._max_prefixlen - self._prefixlen
        if few < 2:
            return [self._address_class(number)
                    for number in range(start, end + 1)]
        return self._hosts(start + 1, end + (self._version == 6))

    def _hosts(self, start, end):
        for number in range(start, end):
            yield self._address_class(number)

    def __iter__(self):
        start, end = self._bounds()
        for number in range(start, end + 1):
            yield self._address_class(number)

    def __getitem__(self, n):
        start, end = self._bounds()
        number = start + n if n >= 0 else end + n + 1
        if not start <= number <= end:
            raise IndexError('address out of range')
        return self._address_class(number)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        _check_alike(self, other)
        return ((self.network_address, self.netmask)
                < (other.network_address, other.netmask))

    def __eq__(self, other):
        try:
            return (self._version == other._version
                    and self.network_address == other.network_address
                    and self.netmask._ip == other.netmask._ip)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash(self.network_address._ip ^ self.netmask._ip)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    def overlaps(self, other):
        """Has it an address in common with the other?"""
        return (self.network_address in other
                or self.broadcast_address in other
                or other.network_address in self
                or other.broadcast_address in self)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip
                                   | self.hostmask._ip)

    @functools.cached_property
    def hostmask(self):
        return self._address_class(self.netmask._ip ^ self._ALL_ONES)

    @property
    def with_prefixlen(self):
        return f'{self.network_address}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    @property
    def num_addresses(self):
        """How many addresses it has."""
        start, end = self._bounds()
        return end - start + 1

    @property
    def prefixlen(self):
        return self._prefixlen

    def address_exclude(self, other):
        """The networks that are left of it without the other."""
        _check_alike(self, other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f'{other} is not a network object')
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        whole = self
        while whole != other:
            one, two = whole.subnets()
            whole, rest = (one, two) if other.subnet_of(one) else (two, one)
            yield rest

    def compare_networks(self, other):
        """-1, 0 or 1: which comes first."""
        _check_alike(self, other, 'type')
        own = self.network_address, self.netmask
        its = other.network_address, other.netmask
        return (own > its) - (own < its)

    def _get_networks_key(self):
        return self._version, self.network_address, self.netmask

    def _change(self, diff, new, is_longer):
        """By how many bits the mask changes."""
        if new is None:
            return diff
        if (new < self._prefixlen) if is_longer else (new > self._prefixlen):
            raise ValueError('new prefix must be '
                             + ('longer' if is_longer else 'shorter'))
        if diff != 1:
            raise ValueError('cannot set prefixlen_diff and new_prefix')
        return abs(new - self._prefixlen)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that it falls into."""
        if self._prefixlen == self._max_prefixlen:
            yield self
            return
        diff = self._change(prefixlen_diff, new_prefix, True)
        if diff < 0:
            raise ValueError('prefix length diff must be > 0')
        bits = self._prefixlen + diff
        if bits > self._max_prefixlen:
            raise ValueError(f'prefix length diff {bits} is invalid for '
                             f'netblock {self}')
        start, end = self._bounds()
        for number in range(start, end + 1, self.hostmask._ip + 1 >> diff):
            yield type(self)((number, bits))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that it is a part of."""
        if self._prefixlen == 0:
            return self
        diff = self._change(prefixlen_diff, new_prefix, False)
        bits = self._prefixlen - diff
        if bits < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot '
                             f'have a prefixlen_diff of {diff}')
        return type(self)((self.network_address._ip
                           & self.netmask._ip << diff, bits))

    def subnet_of(self, other):
        """Does it lie in the other?"""
        return _lies_in(self, other)

    def supernet_of(self, other):
        """Does the other lie in it?"""
        return _lies_in(other, self)

    def _both(self, name):
        return (getattr(self.network_address, name)
                and getattr(self.broadcast_address, name))

    is_multicast = property(lambda self: self._both('is_multicast'))
    is_reserved = property(lambda self: self._both('is_reserved'))
    is_link_local = property(lambda self: self._both('is_link_local'))
    is_unspecified = property(lambda self: self._both('is_unspecified'))
    is_loopback = property(lambda self: self._both('is_loopback'))

    @property
    def is_private(self):
        start, end = self.network_address, self.broadcast_address
        return (any(start in network and end in network for network
                    in _known(self._version, 'private'))
                and not any(start in network or end in network for network
                            in _known(self._version, 'public')))

    @property
    def is_global(self):
        return not self.is_private


def _lies_in(one, other):
    try:
        _check_alike(one, other)
        return (other.network_address <= one.network_address
                and other.broadcast_address >= one.broadcast_address)
    except AttributeError:
        raise TypeError('Unable to test subnet containment between '
                        f'{one} and {other}')


# --- version 4 ---------------------------------------------------------------


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f'Only decimal digits permitted in {text!r}')
    if len(text) > 3:
        raise ValueError(f'At most 3 characters permitted in {text!r}')
    if text != '0' and text[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {text!r}')
    if int(text) > 255:
        raise ValueError(f'Octet {int(text)} (> 255) not permitted')
    return int(text)


class _BaseV4:
    __slots__ = ()
    _version = 4
    _max_prefixlen = IPV4LENGTH
    _ALL_ONES = 2 ** IPV4LENGTH - 1

    @classmethod
    def _read(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError(f'Expected 4 octets in {text!r}')
        try:
            return int.from_bytes([_octet(octet) for octet in octets], 'big')
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None

    def _write(self, number):
        return '.'.join(map(str, number.to_bytes(4, 'big')))

    def _exploded(self):
        return str(self)

    def _reverse_pointer(self):
        return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'


class IPv4Address(_BaseV4, _BaseAddress):
    """An address of version 4."""

    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        taken = self._take(address)
        self._ip = self._read(taken) if isinstance(taken, str) else taken

    @property
    def is_private(self):
        return self._is_in('private') and not self._is_in('public')

    @property
    def is_global(self):
        return not self._is_in('shared') and not self.is_private

    @property
    def is_loopback(self):
        return self._is_in('loopback')

    @property
    def ipv6_mapped(self):
        """As an address of version 6."""
        return IPv6Address(f'::ffff:{self}')


if version < 313:
    del IPv4Address.ipv6_mapped


class _Interface:
    """What an address together with its network has."""

    def _join(self, address, kind, network):
        start, mask = self._split_mask(address)
        kind.__init__(self, start)
        self.network = network((start, mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @functools.cached_property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f'{super().__str__()}/{self._prefixlen}'

    def __eq__(self, other):
        is_same = super().__eq__(other)
        if is_same is NotImplemented or not is_same:
            return is_same
        return self.network == getattr(other, 'network', None)

    def __lt__(self, other):
        is_less = super().__lt__(other)
        if is_less is NotImplemented:
            return is_less
        try:
            return (self.network < other.network
                    or self.network == other.network and is_less)
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen,
                     self.network.network_address._ip))

    @property
    def ip(self):
        """The address alone."""
        return (IPv4Address if self._version == 4 else IPv6Address)(self._ip)

    @property
    def with_prefixlen(self):
        return f'{self.ip}/{self._prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'

    def __reduce__(self):
        return type(self), (str(self),)


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 with its network."""

    def __init__(self, address):
        self._join(address, IPv4Address, IPv4Network)


class IPv4Network(_BaseV4, _BaseNetwork):
    """A network of version 4."""

    _address_class = IPv4Address

    @property
    def is_global(self):
        return (not (self.network_address in _known(4, 'shared')[0]
                     and self.broadcast_address in _known(4, 'shared')[0])
                and not self.is_private)


# --- which networks are for what ---------------------------------------------

_NETWORKS = {
    4: {'private': '''0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16
        172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16
        198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4
        255.255.255.255/32''', 'public': '', 'shared': '100.64.0.0/10',
        'multicast': '224.0.0.0/4', 'reserved': '240.0.0.0/4',
        'link_local': '169.254.0.0/16', 'loopback': '127.0.0.0/8'},
    6: {'private': '''::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23
        2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10''',
        'public': '', 'multicast': 'ff00::/8', 'link_local': 'fe80::/10',
        'site_local': 'fec0::/10', 'unique': 'fc00::/7',
        'reserved': '''::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3
        6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 F000::/5 F800::/6
        FE00::/9'''}}
# Debian's 3.11.2 has them as 3.13 does.
if version >= 313 or version == 311 and patch <= 2:
    _NETWORKS[4]['private'] = _NETWORKS[4]['private'].replace(
        '192.0.0.0/29', '192.0.0.0/24')
    _NETWORKS[4]['public'] = '192.0.0.9/32 192.0.0.10/32'
    _NETWORKS[6]['private'] = '''::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48
        100::/64 2001::/23 2001:db8::/32 2002::/16 fc00::/7 fe80::/10'''
    _NETWORKS[6]['public'] = '''2001:1::1/128 2001:1::2/128 2001:3::/32
        2001:4:112::/48 2001:20::/28 2001:30::/28'''


@functools.cache
def _known(kind, name):
    network = IPv4Network if kind == 4 else IPv6Network
    return [network(text) for text in _NETWORKS[kind][name].split()]


from _ipaddress_six import (IPv6Address, IPv6Interface,  # noqa: E402
                            IPv6Network)
