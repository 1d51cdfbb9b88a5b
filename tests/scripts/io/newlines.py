# How each kind of newline= of a StringIO takes and gives its lines.
import io
T='a\nb\r\nc\rd\r\re\n\r\nf'
for n in (None, '', '\n', '\r', '\r\n'):
    s=io.StringIO(T, newline=n)
    print(repr(n), repr(s.getvalue()), list(s), s.newlines)
    s=io.StringIO(newline=n); print(s.write('x\ny\r\n'), s.newlines); s.write('q\r'); s.write('\nz'); print(repr(s.getvalue()), s.newlines, s.seek(0), s.readline(), s.readlines(), s.tell())
    s.seek(0); print(repr(s.readline(1)), repr(s.read(2)), repr(s.readline(5)))
