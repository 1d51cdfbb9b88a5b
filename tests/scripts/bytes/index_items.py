# Items of bytes that are numbers by their __index__.
class I:
    def __init__(self,n): self.n=n
    def __index__(self): print('idx'); return self.n
for c in (bytes,bytearray):
    b=c(b'abc')
    print(I(97) in b, I(5) in b)
    for bad in (I(256),I(-1),I(10**30),I('x'),object(),'a',1.5,None):
        try: print(bad in b)
        except Exception as e: print(type(e),e)
    for m in ('index','find','rfind','rindex','count'):
        try: print(m, getattr(b,m)(I(98)), getattr(b,m)(True), getattr(b,m)(I(98),I(1),I(3)))
        except Exception as e: print(m,type(e),e)
        for bad in (I(256),I(-1),I(10**30),I('x'),object(),'a',1.5,None):
            try: print(m,getattr(b,m)(bad))
            except Exception as e: print(m,type(e),e)
    class J:
        def __index__(self): raise ZeroDivisionError('z')
    try: print(J() in b)
    except Exception as e: print(type(e),e)
    class N:
        __index__=None
    try: print(N() in b)
    except Exception as e: print(type(e),e)
ba=bytearray(b'abcd')
ba.append(I(98)); ba.insert(I(0),I(99)); ba.remove(I(98)); print(ba)
ba[I(0)]=I(100); ba.extend([I(1),I(2)]); print(ba, ba.pop(I(0)), ba)
ba[0:2]=[I(65),I(66)]; print(ba)
ba+=bytes([I(5)]); print(ba*I(2))
print(bytes(I(3)),bytearray(I(3)), bytes([I(3)]), b'a'*I(2), b'x'.center(I(5)), b'a\tb'.expandtabs(I(4)), b'a b c'.split(None,I(1)),b'abc'[I(1)],b'aaa'.replace(b'a',b'b',I(2)))
for f in (lambda: ba.append(I(256)),lambda: ba.append('a'),lambda: ba.insert(0,I(-1)),lambda: ba.remove(I(300)),lambda: ba.remove(I(200)),lambda: ba.extend([I(300)]),lambda: ba.extend(5),lambda: ba.__setitem__(0,I(300)),lambda: bytes([I(300)]),lambda: bytearray([I(-300)]),lambda: bytes(I(-1)),lambda: bytes(I(10**30))):
    try: print(f())
    except Exception as e: print(type(e),e)
print(memoryview(b'abc')[I(1)], 98 in memoryview(b'abc'))
mv=memoryview(bytearray(b'abc')); mv[I(0)]=65; print(bytes(mv))
