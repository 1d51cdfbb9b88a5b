# Names, errors, own actions and types, groups that must be there, abbreviations.
import argparse
import sys

sys.stderr = sys.stdout


def attempt(f, *args, **named):
    try:
        print(f(*args, **named))
    except SystemExit as e:
        print('exit', e.code)
    except Exception as e:
        print(type(e).__name__, e)


class Shout(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print('called', values, option_string)
        setattr(namespace, self.dest, values.upper())


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f'{n} is odd')
    return n


p = argparse.ArgumentParser('p', conflict_handler='resolve', description='%(prog)s does it', formatter_class=argparse.RawTextHelpFormatter)
p.add_argument('--shout', action=Shout, help='first\n  second')
p.add_argument('--even', type=even, default='4')
p.add_argument('--flag', action=argparse.BooleanOptionalAction, help='on or off')
p.add_argument('--opt', nargs='?', const='c', default='d')
p.add_argument('--many', nargs='*')
p.add_argument('--ext', action='extend', nargs='+', default=['z'])
p.add_argument('--const', action='append_const', const=1, dest='acc')
p.add_argument('-h', action='store_true', help='not help')
p.add_argument('one', type=int, choices=range(3))
p.add_argument('rest', nargs=argparse.REMAINDER)
print(p.format_help())
for words in ('1', '1 --shout x', '--shout x 1', '--even 3 1', '--even 6 1 a b', '--flag 1', '--no-flag 1', '--opt 1', '--opt x 1', '1 --opt',
              '--many a b -- 1', '--ext a b --ext c -- 2', '--const --const 1', '7', '1 -- x', '-h 1', '--help', '--e 2 1', '1 -x --even 3'):
    print('>', words)
    attempt(p.parse_args, words.split())
attempt(p.parse_known_args, ['1', '--none', 'x'])
q = argparse.ArgumentParser('q', allow_abbrev=False, exit_on_error=False, argument_default=argparse.SUPPRESS)
m = q.add_mutually_exclusive_group(required=True)
m.add_argument('-a', action='store_true')
m.add_argument('-b', type=int)
q.add_argument('--long', type=int)
print(q.format_usage(), end='')
for words in ('-a', '-b 3', '-a -b 3', '-b x', '--lo 3 -a', '-a -b'):
    print('>', words)
    attempt(q.parse_known_args, words.split())
print(argparse.Namespace(a=1, b='x'), argparse.Namespace(a=1) == argparse.Namespace(a=1), 'a' in argparse.Namespace(a=1), argparse.Namespace(**{'a-b': 1}))
attempt(q.add_argument, '-a')
attempt(q.add_argument, 'x', dest='y')
attempt(q.add_argument, 'x', required=True)
attempt(q.add_argument, 'x', action='none')
attempt(q.add_argument, 'x', type=5)
attempt(q.add_argument, '--y', nargs=0)
attempt(q.add_argument, '--y', nargs=2, metavar=('A',))
attempt(q.add_argument, '--', )
attempt(argparse.ArgumentParser, conflict_handler='x')
attempt(p.error, 'my own')
attempt(p.exit, 3, 'bye\n')
print(argparse.ArgumentError, argparse.Namespace, argparse.HelpFormatter, argparse.Action.__module__)
base = argparse.ArgumentParser(add_help=False)
base.add_argument('--shared', type=int, default=7, help='of all (%(type)s, %(default)s)')
base.set_defaults(kind='base')
child = argparse.ArgumentParser('child', parents=[base], prefix_chars='-+')
child.add_argument('+w', help='plus')
child.add_argument('numbers', nargs=2, type=int)
child.add_argument('more', nargs='*', default=['m'])
child.print_help()
for words in ('1 2', '+w x 1 2', '1', '1 2 3 4', '-1 -2', '--shared 1 2 3', '1 2 --shared'):
    print('>', words)
    attempt(child.parse_args, words.split())
print(child.get_default('shared'), child.get_default('kind'))
wide = argparse.ArgumentParser('a-program-with-a-name', description='word ' * 30)
for i in range(9):
    wide.add_argument(f'--option-{i}', metavar='VALUE', required=i == 3, help='word ' * i)
wide.add_argument('positional-argument', nargs='+')
wide.add_argument('another', nargs='?')
g = wide.add_mutually_exclusive_group()
g.add_argument('--left')
g.add_argument('--right')
wide.print_help()
far = argparse.ArgumentParser('x' * 70)
far.add_argument('--foo')
far.add_argument('bar')
far.print_usage()
attempt(argparse.ArgumentParser().parse_args)
