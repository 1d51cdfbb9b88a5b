"""Of ipaddress: version 6."""

import functools
from _taskarium import place, version
from ipaddress import (IPV6LENGTH, AddressValueError, IPv4Address,
                       _BaseAddress, _BaseNetwork, _Interface, _known)


def _hextet(text):
    if not set(text) <= set('0123456789abcdefABCDEF'):
        raise ValueError(f'Only hex digits permitted in {text!r}')
    if len(text) > 4:
        raise ValueError(f'At most 4 characters permitted in {text!r}')
    return int(text, 16)


def _parts_of(text):
    """What stands between the colons; an address of version 4 is two."""
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            number = IPv4Address(parts.pop())._ip
        except AddressValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        parts += f'{number >> 16:x}', f'{number & 0xffff:x}'
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    return parts


def _check_ends(before, behind, text):
    """A single colon stands at neither end."""
    if before:
        raise AddressValueError("Leading ':' only permitted as part of '::' "
                                f'in {text!r}')
    if behind:
        raise AddressValueError("Trailing ':' only permitted as part of '::' "
                                f'in {text!r}')


def _whole(parts, text):
    """All eight, with those that :: stands for."""
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if not gaps:
        if len(parts) != 8:
            raise AddressValueError("Exactly 8 parts expected without '::' in "
                                    f'{text!r}')
        _check_ends(not parts[0], not parts[-1], text)
        return parts
    high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
    _check_ends(not high[0] and len(high) > 1, not low[-1] and len(low) > 1,
                text)
    high, low = [[part for part in side if part] if not (side[0] and side[-1])
                 else side for side in (high, low)]
    if len(high) + len(low) > 7:
        raise AddressValueError("Expected at most 7 other parts with '::' in "
                                f'{text!r}')
    return [*high, *['0'] * (8 - len(high) - len(low)), *low]


class _BaseV6:
    __slots__ = ()
    _version = 6
    _max_prefixlen = IPV6LENGTH
    _ALL_ONES = 2 ** IPV6LENGTH - 1

    @classmethod
    def _read(cls, text):
        parts = _whole(_parts_of(text), text)
        try:
            return functools.reduce(lambda number, part: number << 16
                                    | _hextet(part), parts, 0)
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None

    def _write(self, number, count=8):
        """As short as can be: the longest run of zeros, the first of them, is
        left out."""
        parts = [f'{number >> 16 * i & 0xffff:x}'
                 for i in reversed(range(count))]
        start = best = size = 0
        for i in range(count):
            end = i
            while end < count and parts[end] == '0':
                end += 1
            if end - i > size:
                best, size = i, end - i
        if size > 1:
            start, end = parts[:best], parts[best + size:]
            return f"{':'.join(start)}::{':'.join(end)}"
        return ':'.join(parts)

    def _reverse_pointer(self):
        number = f'{self._lowest()._ip:032x}'
        tail = '.'.join(reversed(number))
        if isinstance(self, (_BaseNetwork, _Interface)):
            tail = '.'.join(self.exploded[::-1].replace(':', ''))
        return tail + '.ip6.arpa'

    def _lowest(self):
        return self.network_address if isinstance(self, _BaseNetwork) else self

    def _exploded(self):
        if getattr(self, '_scope_id', None) and not hasattr(self, 'network'):
            self._read(str(self))  # CPython complains of the scope too.
        number = f'{self._lowest()._ip:032x}'
        text = ':'.join([number[i:i + 4] for i in range(0, 32, 4)])
        mapped = getattr(self, 'ipv4_mapped', None)
        if isinstance(self, (_BaseNetwork, _Interface)):
            return f'{text}/{self._prefixlen}'
        if mapped is not None and version >= 313:
            return f'{text[:30]}{mapped}'
        return text


class IPv6Address(_BaseV6, _BaseAddress):
    """An address of version 6."""

    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        taken = self._take(address)
        self._scope_id = None
        if not isinstance(taken, str):
            self._ip = taken
            return
        text, percent, scope = taken.partition('%')
        if percent:
            if not scope or '%' in scope:
                raise AddressValueError('Invalid IPv6 address: "%r"' % taken)
            self._scope_id = scope
        self._ip = self._read(text)

    def __str__(self):
        mapped = self.ipv4_mapped
        if mapped is None or version < 313:
            text = self._write(self._ip)
        else:
            high = self._write(self._ip >> 32)
            text = f'{high}:{mapped}'
        return text + '%' + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        is_same = super().__eq__(other)
        if is_same is NotImplemented or not is_same:
            return is_same
        return self._scope_id == getattr(other, '_scope_id', None)

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def is_site_local(self):
        return self._is_in('site_local')

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        if mapped is not None:
            return mapped.is_private
        return self._is_in('private') and not self._is_in('public')

    @property
    def is_global(self):
        return not self.is_private

    @property
    def is_loopback(self):
        mapped = self.ipv4_mapped
        if mapped is not None and version >= 313:
            return mapped.is_loopback
        return self._ip == 1

    @property
    def ipv4_mapped(self):
        """The address of version 4 that it stands for."""
        if self._ip >> 32 != 0xffff:
            return None
        return IPv4Address(self._ip & 0xffffffff)

    @property
    def teredo(self):
        """Server and client, if it is such an address."""
        if self._ip >> 96 != 0x20010000:
            return None
        return (IPv4Address(self._ip >> 64 & 0xffffffff),
                IPv4Address(~self._ip & 0xffffffff))

    @property
    def sixtofour(self):
        """The address of version 4 in it, if it is such an address."""
        if self._ip >> 112 != 0x2002:
            return None
        return IPv4Address(self._ip >> 80 & 0xffffffff)


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 with its network."""

    def __init__(self, address):
        self._join(address, IPv6Address, IPv6Network)

    @property
    def is_unspecified(self):
        return self._ip == 0 and self.network.is_unspecified

    @property
    def is_loopback(self):
        return super().is_loopback and self.network.is_loopback


class IPv6Network(_BaseV6, _BaseNetwork):
    """A network of version 6."""

    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self._both('is_site_local')


place('ipaddress', IPv6Address, IPv6Interface, IPv6Network)
