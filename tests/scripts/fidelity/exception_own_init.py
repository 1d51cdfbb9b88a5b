class A(OSError):
    def __init__(self, *a, **k): pass
e = A(2,'x'); print(e.args, e.errno, str(e), repr(e))
class B(OSError):
    def __init__(self, a, b): super().__init__(a, b, 'file')
e = B(13,'x'); print(e.args, e.errno, str(e), e.filename, type(e).__mro__[1])
class C(FileNotFoundError):
    def __init__(self, name): super().__init__(2, 'gone', name); self.extra = 1
e = C('q'); print(e.args, e.errno, str(e), e.filename, vars(e))
class D(OSError):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __init__(self, *a): self.got = a
e = D(2,'x'); print(e.args, e.errno, str(e), e.got)
class E(OSError):
    def __new__(cls, *a): return super().__new__(cls, 1, 'q')
e = E(2,'x'); print(e.args, e.errno, str(e))
e = OSError(2, 'x'); e.__init__(3, 'y'); print(e.args, e.errno, e)
class F(OSError): pass
e = F(2, 'x'); e.__init__(3, 'y'); print(e.args, e.errno, e)
for k in (A, B, C, D, E, F):
    try: print(k(z=1))
    except TypeError as t: print(t)
class G(ConnectionError):
    def __init__(self, msg): super().__init__(msg)
try: raise G('lost')
except OSError as e: print(e, e.args, e.errno)
e = ValueError.__new__(ValueError, 1, 2); print(e.args); e.__init__(3); print(e.args)
e = OSError.__new__(OSError, 2, 'a'); print(e, type(e))
e = OSError.__new__(FileNotFoundError, 1, 'a'); print(e, type(e))
class H(Exception):
    def __init__(self, *a): pass
print(H(1,2).args, H(1, x=2) if 0 else '')
class I(StopIteration):
    def __init__(self, v): super().__init__(v * 2)
print(I(3).value, I(3).args)
class J(SystemExit):
    def __init__(self, v): pass
print(J(3).code, J(3).args)
class K(ImportError):
    def __init__(self, m, **k): super().__init__(m, name='n', **k)
print(K('m', path='p').path, K('m').name, K('m').msg)
class L(UnicodeDecodeError):
    def __init__(self): super().__init__('utf-8', b'a', 0, 1, 'r')
print(L(), L().args)
class M(SyntaxError):
    def __init__(self, m): super().__init__(m, ('f', 1, 2, 't'))
print(M('z'), M('z').args, M('z').lineno)
