b = b'hello world, hello'
print(b.find(b'o'), b.find(b'o', 5), b.find(b'o', 5, 6), b.rfind(b'hello'), b.find(104), b.find(b''), b.rfind(b''), b.find(b'x'), b.find(b'', 50), b.find(b'o', -3))
print(b.index(b'w'), b.rindex(b'l'), b.count(b'l'), b.count(b''), b.count(b'l', 3, 9), b.count(111))
print(b.replace(b'hello', b'bye'), b.replace(b'l', b'L', 2), b.replace(b'', b'-', 3), b.replace(b'x', b'y'), b'ab'.replace(b'', b'.'), b.replace(b'l', b''))
print(b.split(), b.split(b'o'), b.split(b'l', 2), b'  a  b '.split(), b'  a  b c '.split(None, 1), b''.split(), b''.split(b','))
print(b.rsplit(b'o', 1), b'  a b  c '.rsplit(None, 1), b'a,b,c'.rsplit(b','), b'a b'.rsplit(maxsplit=1))
print(b'a\nb\r\nc\rd\n'.splitlines(), b'a\n\nb'.splitlines(True), b''.splitlines(), b'\n'.splitlines(keepends=True))
print(b.partition(b' '), b.rpartition(b' '), b.partition(b'x'), b.rpartition(b'x'))
print(b'  x '.strip(), b'xxaxx'.strip(b'x'), b'xay'.lstrip(b'xy'), b'xay'.rstrip(b'xy'), b'\t\n'.strip())
print(b'prefix-x'.removeprefix(b'prefix'), b'x-suffix'.removesuffix(b'-suffix'), b'abc'.removeprefix(b'b'))
print(b'Hello World\xe9'.upper(), b'Hello'.lower(), b"they're bill's".title(), b'hELLO'.capitalize(), b'hELLO'.swapcase(), b''.capitalize())
for test in b'abc', b'ABC', b'Abc Def', b'123', b'ab1', b' \t', b'', b'\xe9', b'aB':
    print(test, test.isalnum(), test.isalpha(), test.isascii(), test.isdigit(), test.islower(), test.isupper(), test.isspace(), test.istitle())
print(b'x'.center(5), b'x'.center(4, b'*'), b'xy'.center(5), b'x'.ljust(3) + b'|', b'x'.rjust(3, b'.'), b'-5'.zfill(5), b'5'.zfill(3), b'abc'.zfill(2))
print(b'a\tb\n\tc'.expandtabs(), b'a\tb'.expandtabs(4), b'a\tb'.expandtabs(0))
table = bytes.maketrans(b'abc', b'xyz')
print(b'aabbcc-'.translate(table), b'aabb'.translate(None, b'a'), b'abc'.translate(table, delete=b'b'), len(table))
print(bytes.fromhex('00 ff 1A2b'), bytes.fromhex(''), b'\x01\xab\xcd'.hex(), b'\x01\xab\xcd'.hex(':'), b'\x01\xab\xcd\xef'.hex('-', 2), b'\x01\xab\xcd'.hex('_', -2))
print(b.startswith(b'he'), b.startswith((b'x', b'h')), b.endswith(b'lo'), b.startswith(b'lo', 3), b.endswith(b'wo', 0, 8), b.startswith(b'', 99), b.startswith(()))


class B(bytes):
    pass


print(type(B.fromhex('41')).__name__, type(B(b'a').upper()).__name__, type(B(b'a').strip()).__name__)
for wrong in (lambda: b.index(b'x'), lambda: b.find('x'), lambda: b.find(300),
              lambda: b.split(b''), lambda: b.split('x'), lambda: b.partition(b''),
              lambda: b.replace('a', b'b'), lambda: b.strip('x'),
              lambda: b.ljust(5, 'x'), lambda: b.center(5, b'xy'), lambda: b.center(5, None),
              lambda: b.translate(b'x'), lambda: bytes.maketrans(b'a', b''),
              lambda: bytes.fromhex('0'), lambda: bytes.fromhex('0g'),
              lambda: bytes.fromhex(5), lambda: b.hex('ab'), lambda: b.hex(5),
              lambda: b.startswith('x'), lambda: b.startswith(('x',)),
              lambda: b.rindex(b'zz'), lambda: b.removeprefix('x'),
              lambda: b.zfill('x'), lambda: b.expandtabs('x')):
    try:
        print(wrong())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
