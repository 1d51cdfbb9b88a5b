from ipaddress import *
for t in ['192.168.0.0/24', '10.0.0.0/255.0.0.0', '10.0.0.0/0.255.255.255', '1.2.3.4', '1.2.3.4/31', '2001:db8::/126', '::/0', '0.0.0.0/0', '172.16.0.0/12', 'fe80::/64', '100.64.0.0/10']:
    n = ip_network(t)
    print(n, repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, n.with_netmask, n.with_hostmask, n.with_prefixlen, n.is_private, n.is_global, n.is_loopback, n.is_multicast, n.version, n.exploded)
    if n.num_addresses < 10: print(list(n), list(n.hosts()), n[0], n[-1])
n = ip_network('192.168.0.0/24')
print(next(iter(n.hosts())), IPv4Address('192.168.0.77') in n, IPv4Address('192.168.1.77') in n, list(n.subnets(2)), list(n.subnets(new_prefix=26))[1], n.supernet(), n.supernet(new_prefix=16), n.overlaps(ip_network('192.168.0.128/25')), ip_network('192.168.0.128/25').subnet_of(n), n.supernet_of(ip_network('192.168.0.128/25')), n.compare_networks(ip_network('10.0.0.0/8')), list(n.address_exclude(ip_network('192.168.0.64/26'))), n[5], n[-1], len(list(n.hosts())))
for f in (lambda: ip_network('192.168.0.1/24'), lambda: ip_network('1.2.3.4/33'), lambda: ip_network('1.2.3.0/a'), lambda: ip_network('1.2.3.0/24/5'), lambda: IPv4Network('1.2.3.0/255.0.255.0'), lambda: n[256], lambda: list(n.subnets(new_prefix=20)), lambda: list(n.subnets(prefixlen_diff=10)), lambda: n.supernet(30), lambda: n.supernet(new_prefix=28), lambda: n < ip_network('::/0'), lambda: list(n.address_exclude(ip_network('10.0.0.0/8'))), lambda: n.subnet_of(ip_network('::/0')), lambda: list(summarize_address_range(IPv4Address(5), IPv4Address(1))), lambda: ip_interface('x'), lambda: IPv6Network('::/129'), lambda: list(collapse_addresses([IPv4Address(1), IPv6Address(1)])), lambda: list(n.subnets(-1))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
i = ip_interface('192.168.1.5/24')
print(i, repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_prefixlen, i.with_netmask, i.with_hostmask, i == ip_interface('192.168.1.5/24'), i < ip_interface('192.168.1.6/24'), i + 1, ip_interface('2001:db8::5/64'), ip_interface('2001:db8::5/64').network, hash(i) == hash(ip_interface('192.168.1.5/24')))
print(list(collapse_addresses([ip_network('10.0.0.0/25'), ip_network('10.0.0.128/25'), ip_network('10.0.1.0/24'), IPv4Address('1.1.1.1'), IPv4Address('1.1.1.0')])), list(summarize_address_range(IPv4Address('1.1.1.0'), IPv4Address('1.1.2.5'))))
print(sorted([ip_network('10.0.0.0/8'), ip_network('::/0'), ip_address('1.1.1.1'), ip_address('::1')], key=get_mixed_type_key), v4_int_to_packed(5), v6_int_to_packed(1), IPV4LENGTH, {n: 1}[ip_network('192.168.0.0/24')])
