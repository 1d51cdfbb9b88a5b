import ipaddress
net = ipaddress.ip_network('10.1.0.5/16')
