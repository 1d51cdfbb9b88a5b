# getbuffer(): a view on what is written, which keeps the size while it lives.
import io
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b'hello world')
v = b.getbuffer()
print(len(v), bytes(v), v.readonly, v.format, v.nbytes)
v[0] = ord('J')
print(b.getvalue(), b.read(5), b.tell())
t(lambda: b.write(b'XY')); print(bytes(v), b.getvalue())
t(lambda: b.write(b'0123456789'))
t(lambda: b.seek(0, 2)); t(lambda: b.write(b'!'))
t(lambda: b.truncate(3)); t(lambda: b.close())
w = b.getbuffer(); v[2:4] = b'??'; print(bytes(w), b.getvalue())
v.release(); t(lambda: b.write(b'!'))
w.release(); t(lambda: b.write(b'!!')); print(b.getvalue(), b.tell())
t(lambda: b.truncate(4)); print(b.getvalue())
with b.getbuffer() as x:
    x[:2] = b'zz'
print(b.getvalue()); b.seek(0); print(b.readline())
b.close(); t(lambda: b.getbuffer())
s = io.BytesIO(); s.write(b'abc'); m = s.getbuffer(); m[1:2] = b'-'; del m; s.write(b'def'); print(s.getvalue())
