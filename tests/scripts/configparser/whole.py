import configparser
from io import StringIO
text = """
[DEFAULT]
ServerAliveInterval = 45
Compression = yes
# a comment
[bitbucket.org]
User = hg
path: /home/%(user)s

[topsecret.server.com]
Port = 50022
ForwardX11 = no
multi = one
  two
  three
"""
c = configparser.ConfigParser()
c.read_string(text)
print(c.sections())
print('bitbucket.org' in c, 'x' in c)
print(c['bitbucket.org']['User'], c['bitbucket.org']['path'])
s = c['topsecret.server.com']
print(s['ForwardX11'], s.getboolean('ForwardX11'), s.getint('Port'), s['multi'])
for key in c['bitbucket.org']:
    print(key)
print(s.get('missing'), s.get('missing', 'fb'), c.get('topsecret.server.com', 'x', fallback=3))
c['new'] = {'a': '1', 'b': 'two'}
c.add_section('more')
c.set('more', 'k', 'v')
out = StringIO()
c.write(out)
print(out.getvalue())
for f in (lambda: c['zz'], lambda: c.get('zz', 'a'), lambda: c.get('new', 'zz'), lambda: s['nope'], lambda: c.getint('new', 'b'),
          lambda: c.add_section('new'), lambda: c.set('new', 'a', 1), lambda: c.read_string('a=1'), lambda: c.read_string('[x]\nab\n'),
          lambda: c.read_string('[x]\na=1\na=2'), lambda: c.read_string('[x]\n[x]\n')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(c.options('new'), c.items('new'), c.has_option('new', 'a'), c.remove_option('new', 'a'), c.remove_section('more'))
print(type(c).__name__, s)
