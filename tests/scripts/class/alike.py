# Whose instances are laid out alike: __bases__ and __class__ may be set.
class P: pass
class Q: __slots__=('q',)
class Q2: __slots__=('q',)
class R(int): pass
class S(list): pass
class T(list): pass
class U(P): pass
class V(Q): pass
class W(Q2): pass
class E(Exception): pass
class E2(OSError): pass
class F: __slots__=()
class G: __slots__=('__dict__',)
class H: __slots__=('__weakref__',)
class I: __slots__=('a','__dict__')
all=[P,Q,Q2,R,S,U,V,E2,F,G,H,I,int,list,object,bool]
for c in all:
    if c in (int,list,dict,object,type,str,bool): continue
    for b in all:
        try:
            D=type('D',(c,),{})
            D.__bases__=(b,)
            print(c,b,'fine')
        except TypeError as e: print(c.__name__,b.__name__,e)
        try:
            c.__bases__=(b,)
            print(c,b,'fine own')
            c.__bases__=(object,)
        except TypeError as e: print(c.__name__,b.__name__,e)
        except Exception as e: print(c,b,type(e),e)
class P: pass
class Q: __slots__=('q',)
class Q2: __slots__=('q',)
class Q3: __slots__=('r',)
class R(int): pass
class S(list): pass
class T(list): pass
class U(P): pass
class V(Q): pass
class W(Q2): pass
class E(Exception): pass
class E2(Exception): pass
class F: __slots__=()
class G: __slots__=('__dict__',)
class H: __slots__=('__weakref__',)
class I: __slots__=('a','__dict__')
class J: __slots__=('a','b')
class K: __slots__=('b','a')
all=[P,Q,Q2,Q3,R,S,T,U,V,E,E2,F,G,H,I,J,K]
for c in all:
    for d in all+[int,object,list,5]:
        try: x=c(); x.__class__=d; print(c.__name__,d.__name__,'fine', type(x) is d)
        except TypeError as e: print(c.__name__,d,e)

for a in [KeyError, OSError, StopIteration, ExceptionGroup, NameError, int, list, set]:
    for b in [KeyError, OSError, SyntaxError, ExceptionGroup, FileNotFoundError, int, set]:
        try: X = type("X", (a, b), {}); print(X.__base__)
        except TypeError as e: print(a.__name__, b.__name__, e)
        class Y(a): pass
        try: Y.__bases__ = (b,); print(Y.__base__)
        except TypeError as e: print(a.__name__, b.__name__, e)
