from ipaddress import *
for t in ['10.0.0.1', '8.8.8.8', '127.0.0.1', '224.0.0.1', '169.254.1.1', '0.0.0.0', '255.255.255.255', '192.0.0.9', '192.0.0.170', '100.64.0.1', '::1', '::', 'fe80::1', '2001:db8::ff00:42:8329', 'ff02::1', 'fc00::1', '::ffff:10.0.0.1', '2002:c000:204::1', '2001::1', 'fec0::1', '1:2:3:4:5:6:7:8', '1:0:0:2:0:0:0:3']:
    a = ip_address(t)
    print(a, repr(a), int(a), a.exploded, a.compressed, a.is_private, a.is_global, a.is_multicast, a.is_loopback, a.is_link_local, a.is_reserved, a.is_unspecified, a.reverse_pointer, a.packed, a.max_prefixlen)
    if a.version == 6: print(a.ipv4_mapped, a.sixtofour, a.teredo, a.is_site_local, a.scope_id)
for t in ['1.2.3', '256.1.1.1', 'abc', '::1::', '1.2.3.4.5', '01.2.3.4', '', '1.2.3.', '1.2.3.a', '1.2.3.1234', '1.2.3.4/5', ':1', '1:2', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7', 'g::', '12345::', '::1.2.3', '1::2::3', ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:', '1:2:3:4:5:6:7::8', 'fe80::1%', -1, 2**128, 2**33, b'abc', b'\x01\x02\x03\x04', 1.5, None]:
    for k in (ip_address, IPv4Address, IPv6Address):
        try: print(repr(t), k(t))
        except ValueError as e: print(type(e).__name__, e)
a = IPv4Address('10.0.0.1')
print(a + 5, a - 1, a < IPv4Address('10.0.0.2'), a == IPv4Address(int(a)), a == '10.0.0.1', hash(a) == hash(IPv4Address('10.0.0.1')), f'{a:b}', f'{a:x}', f'{a:#_X}', f'{a:>12s}', f'{a!s}', sorted([a + 3, a, a + 1]), max(a, a + 1))
for f in (lambda: a < IPv6Address('::1'), lambda: a + 'x', lambda: IPv4Address('255.255.255.255') + 1, lambda: a < 3, lambda: f'{a:q}'):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

z = ip_address('fe80::1%eth0')
print(z, z.scope_id, repr(z), z == ip_address('fe80::1'))
print(z.exploded)
