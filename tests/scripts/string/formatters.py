# string.Formatter, plain and derived, and classes that derive from Template.
import string
from string import Formatter, Template

f = Formatter()
print(f.format('{} {x!r:>6} {0!s}', 1, x='y') if False else f.format('{0} {x!r:>6} {0!s}', 1, x='y'))
print(f.format('{}-{:>{}}|{{}}', 'a', 'b', 5), f.format('{a.real} {b[k]} {c[0][1]}', a=3, b={'k': 'v'}, c=['xyz']))
print(list(f.parse('ab{0}c{{d}}{x.y[2]!r:>{w}}{}')))
print(f.get_field('0.real', (5,), {}), f.get_field('a[b]', (), {'a': {'b': 2}}))
for bad in ('{', '}', '{0', '{0!x}', '{0!}', '{a', '{!rx}', '{0} {}', '{} {0}', '{missing}', '{5}', '{0.}', '{0[}', '{0[a]b}'):
    try:
        print(f.format(bad, 1))
    except Exception as error:
        print(bad, type(error).__name__, error)


class Named(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, '?')
        return super().get_value(key, args, kwargs)

    def check_unused_args(self, used, args, kwargs):
        print(sorted(map(str, used)))

    def format_field(self, value, spec):
        return value.upper() if spec == 'up' else super().format_field(value, spec)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == 'z' else super().convert_field(value, conversion)


print(Named().format('{0:up} {a} {b!z}', 'one', b='two'))


class Percent(Template):
    delimiter = '%'


class Dotted(Template):
    idpattern = r'[a-z]+\.[a-z]+'


class Own(Template):
    pattern = r'''
    (?P<escaped>@@) | @(?P<named>[a-z]+) | @\[(?P<braced>[a-z]+)\] | (?P<invalid>@)
    '''


print(Percent('%name is 100%% %{sure}').substitute(name='x', sure='y'))
print(Dotted('${a.b} $c.d').substitute({'a.b': 1, 'c.d': 2}))
print(Own('@who @@ @[what]').substitute(who='me', what='it'))
print(Own('@who @[x').safe_substitute(who=1))
for case in (Percent('%'), Own('a\n @!'), Percent('%no')):
    try:
        print(case.substitute())
    except Exception as error:
        print(type(error).__name__, error)
print(Percent('%a %b %a').get_identifiers(), Own('@x @').is_valid())
