import contextlib
import io

s = io.StringIO()
print(s.write('hello\n'), s.write('world'), s.tell(), s.getvalue())
s.seek(0)
print([s.read(2), s.readline(), s.read(), s.read()])
s.seek(0)
print(s.readlines(), list(io.StringIO('a\nb\n\nc')))
s.seek(2)
s.write('XX')
print(s.getvalue(), s.tell(), s.truncate(3), s.getvalue(), s.tell())
s.seek(6)
s.write('y')
print(repr(s.getvalue()))
print('to a stream', 1, file=s, sep='-', end='!')
print(repr(s.getvalue()))
s.writelines(['a', 'b'])
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
with io.StringIO('text') as t:
    print(t.read(1), t)if False else print(t.read(1))
print(t.closed)
for wrong in (lambda: t.read(), lambda: s.write(b'x'), lambda: s.seek(-1),
              lambda: io.StringIO(5), lambda: s.fileno(), lambda: s.seek(1, 1),
              lambda: io.BytesIO().write('x'), lambda: s.truncate(-1),
              lambda: io.StringIO(newline='x'), lambda: s.seek(0, 9)):
    try:
        print(wrong())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, e)
b = io.BytesIO(b'one\ntwo\n')
print(b.readline(), b.read(2), b.tell(), b.getvalue(), b.seek(-1, 2), b.read())
b.seek(20)
b.write(b'z')
print(b.getvalue())
with contextlib.redirect_stdout(io.StringIO()) as out:
    print('kept')
print(repr(out.getvalue()))
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase),
      issubclass(io.UnsupportedOperation, OSError), io.SEEK_END)
u = io.StringIO('a\r\nb\rc', newline=None)
print(repr(u.read()))
