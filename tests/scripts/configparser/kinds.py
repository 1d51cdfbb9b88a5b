from configparser import ConfigParser, ExtendedInterpolation, RawConfigParser, NoSectionError, NoOptionError
import io, sys
c = ConfigParser(interpolation=ExtendedInterpolation())
c.read_string('''
[Common]
home_dir: /Users
library_dir: /Library
[Arthur]
my_dir: ${Common:home_dir}/arthur
full = ${my_dir}/x
bad = ${nope}
price = $$5
''')
print(c['Arthur']['full'], c['Arthur']['price'])
for k in ('bad',):
    try: print(c['Arthur'][k])
    except Exception as e: print(type(e).__name__, e)
r = RawConfigParser(allow_no_value=True, inline_comment_prefixes=('#',))
r.read_string('[a]\nkey\nx = 1 # comment\ny=%(x)s\n')
print(r.items('a'), r.get('a', 'key'))
r.write(sys.stdout)
p = ConfigParser()
p['DEFAULT'] = {'debug': 'true', 'level': '3'}
p['one'] = {}
p['one']['Name'] = 'N'
p['two'] = {'level': 5}
print(p.getboolean('one', 'debug'), p['two'].getint('level'), p['one'].getint('level'), p.getfloat('two', 'level'))
for s in p:
    print(s, dict(p[s]))
print(len(p), list(p.keys()), p.items('one'), p.defaults())
p.write(sys.stdout, space_around_delimiters=False)
for f in (lambda: p.get('one', 'zip'), lambda: p.getint('one', 'debug'), lambda: p.getboolean('two', 'level'), lambda: p.set('zz', 'a', 'b'), lambda: p.options('nn'), lambda: p.items('nn'), lambda: p.__delitem__('qq'),
          lambda: p.set('one', 'a', 'bad%'), lambda: p['one'].__setitem__('k', 3), lambda: p.add_section('DEFAULT'), lambda: p.add_section(3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, repr(e), e.args)
del p['two']
print(p.sections(), p.popitem(), p.sections())
q = ConfigParser({'a': '%(b)s', 'b': '%(a)s'})
q.add_section('s')
try: q.get('s', 'a')
except Exception as e: print(type(e).__name__, e)
q.read_dict({'t': {'x': 1, 'y': [1, 2], 'z': None}}) if False else None
q.optionxform = str
q.read_string('[Case]\nMixedCase = 1\n')
print(q['Case'].name, list(q['Case']))
conv = ConfigParser(converters={'list': lambda s: [x.strip() for x in s.split(',')]})
conv.read_string('[s]\nv = a, b,c\n')
print(conv.getlist('s', 'v'), conv['s'].getlist('v'), conv['s'].getlist('w', fallback=[]))
