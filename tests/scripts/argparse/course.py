# What courses show: positionals, options, commands, help and complaints.
import argparse
import sys


def attempt(parser, words):
    try:
        print(parser.parse_args(words.split()))
    except SystemExit as e:
        print('exit', e.code)
    sys.stdout.flush()


sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog='copy', description='Copies a file.', epilog='That is all.')
parser.add_argument('source', help='what to copy')
parser.add_argument('target', nargs='?', default='out.txt', help='where to (default: %(default)s)')
parser.add_argument('-v', '--verbose', action='store_true', help='say more')
parser.add_argument('-n', '--count', type=int, default=1, metavar='N', help='how often; a help text that is long enough to need more than a single line of the terminal')
parser.add_argument('--mode', choices=['fast', 'slow'], default='fast')
parser.add_argument('--level', '-l', type=float, dest='lev')
parser.add_argument('--a-very-long-option-name', action='store_const', const=42, help='long')
parser.add_argument('--version', action='version', version='%(prog)s 1.0')
parser.add_argument('-x', action='append', help='many')
parser.add_argument('-q', action='count', default=0)
parser.add_argument('--secret', help=argparse.SUPPRESS)
parser.print_usage()
parser.print_help()
for words in ('a', 'a b', 'a b -v -n 3', '--count=5 a', '-n5 a', 'a --mode slow', 'a --mode wrong', '', 'a b c', 'a -n x', 'a -n', 'a --lev 2.5',
              'a -qqq', 'a -x 1 -x 2', 'a --verb', 'a --ver', '-h', '--version', 'a --zzz', 'a -vq', 'a -vn7', 'a -vn', '-- -a', 'a -5',
              'a --verbose=3', '-v=1 a', '--secret s a', 'a -z'):
    print('>', words)
    attempt(parser, words)

calc = argparse.ArgumentParser(prog='calc', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
calc.add_argument('numbers', metavar='N', type=int, nargs='+', help='an integer')
calc.add_argument('--sum', dest='accumulate', action='store_const', const=sum, default=max, help='sum the integers (default: find the max)')
calc.add_argument('--round', type=int, default=2, help='digits')
print(calc.parse_args(['1', '2']).accumulate([1, 2]), calc.parse_args('3 4 --sum'.split()).accumulate([3, 4]))
calc.print_help()
attempt(calc, 'a')
attempt(calc, '')

git = argparse.ArgumentParser(prog='git')
git.add_argument('--debug', action='store_true')
commands = git.add_subparsers(dest='command', required=True, help='what to do')
clone = commands.add_parser('clone', help='copy a repository', aliases=['cl'])
clone.add_argument('url')
clone.add_argument('--depth', type=int)
clone.set_defaults(func=lambda args: f'cloning {args.url}')
commit = commands.add_parser('commit', help='record changes')
commit.add_argument('-m', '--message', required=True)
git.print_help()
clone.print_help()
args = git.parse_args(['--debug', 'clone', 'x.git', '--depth', '3'])
print(args.func(args), args.command, args.depth, args.debug)
for words in ('cl u', 'commit', 'commit -m hi', '', 'push', 'clone', 'clone u extra', 'commit -h'):
    print('>', words)
    try:
        args = vars(git.parse_args(words.split()))
        args.pop('func', None)
        print(args)
    except SystemExit as e:
        print('exit', e.code)

group = argparse.ArgumentParser(prog='g', usage='%(prog)s [options]', add_help=False)
one = group.add_mutually_exclusive_group()
one.add_argument('--foo', action='store_true')
one.add_argument('--bar', action='store_false')
titled = group.add_argument_group('numbers', 'Those that count.')
titled.add_argument('--size', type=lambda text: int(text, 16), nargs=2, metavar=('W', 'H'))
titled.add_argument('rest', nargs='*')
group.print_help()
for words in ('--foo', '--foo --bar', '--size a ff', '--size a', 'x y z', '--size zz 1'):
    print('>', words)
    attempt(group, words)
