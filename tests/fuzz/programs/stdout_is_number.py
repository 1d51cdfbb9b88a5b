import asyncio, contextlib
import io
from string import Template, capwords, ascii_letters
import sys

sys.stdout.writelines(['a', 'b\n'])
sys.stdout.writelines(word + '\n' for word in 'cd')
print(sys.stdout.write('text\n'), sys.stdout.flush())
print('to the errors', file=sys.stderr, flush=True)
for stream in sys.stdin, sys.stdout, sys.stderr:
    pass
for attempt in (lambda: sys.stdin.read('a'), lambda: sys.stdin.readline(None),
                lambda: sys.stdout.write(1), lambda: sys.stdout.writelines(3),
                lambda: sys.stdout.writelines(['x', 1])):
    try:
        attempt()
    except TypeError as error:
        print(error)
print(repr(ImportError("m", name="n")))

# What a program puts in their place.
sys.stdin = io.StringIO('one\ntwo\n\nlast')
print(input('p> '), input(), repr(input()), input('q> '))
try:
    input()
except EOFError as error:
    print(error)
old, sys.stdout = sys.stdout, io.StringIO()
sys.stdin = io.StringIO('3\n')
answer = input('how many? ')
text = sys.stdout.getvalue()
sys.stdout = (5)
print(answer, repr(text))


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


class Prompt:
    def __str__(self):
        return 'asked: '


sys.stdin = Lines('yes\n', 'no', 7)
print(input(Prompt()), input())
try:
    input()
except TypeError as error:
    print(error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    class Inner:
        print(error)
sys.stdin = sys.__stdin__
print(sys.stdin is sys.__stdin__, sys.stdout is sys.__stdout__)
# number 81006754
