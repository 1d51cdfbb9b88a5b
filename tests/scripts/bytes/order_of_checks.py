# Which of several wrong arguments is complained of.
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
L=[1,2,3]
t(lambda: L.__setitem__(slice(None,None,1),1)); t(lambda: L.__setitem__(slice(None,None,I()),1)); t(lambda: L.__setitem__(slice(0,1),1)); t(lambda: L.__setitem__(slice(None,None,2),1)); t(lambda: L.__setitem__(slice(None,None,-1),1))
b=bytearray(b"abcdef")
for step in (2,-3):
    for v in ((), {}, b"", "", [1], 5, 2.5, "xy", {"a":1}, [300], range(3), None):
        b=bytearray(b"abcdef"); t(lambda: (b.__setitem__(slice(None,None,step),v), b))
for v in ((), {}, b"", "", [1], 5, 2.5, "xy", {"a":1}, [300], range(3), None, -1):
    b=bytearray(b"abcdef"); t(lambda: (b.__setitem__(slice(1,3),v), b))
t(lambda: b.__setitem__(slice(None,None,0),{"a":1})); t(lambda: b.__setitem__(slice(None,None,0),b""))
t(lambda: b.__setitem__(slice("a",None,1),2.5))
for a in ((1,),("a",),("ab",),(b"",),(b":",),("é",),(b"\xff",),(":",2.5),("::",2.5),([1],),((),2),("a","b"),(":", 2),(":",-2),(None,),(bytearray(b":"),), (range(1),)):
    t(lambda: b"\x01\x02\x03".hex(*a))
for n in ("split","rsplit"):
    for a in ((1,"x"),(1,2),("a",),(None,"x"),(b"",1),(b"",),(b"a",2.5),):
        t(lambda: getattr(b"a b",n)(*a)); t(lambda: getattr(bytearray(b"a b"),n)(*a))
for n in ("find","count","index","rfind","rindex","startswith","endswith"):
    for a in ((str,2+3j),(b"a","x"),("a",1),("a",),(1.5,),(300,),(-1,),(b"a",None,2+1j),(b"a",None,None),("a",2+3j,2)):
        t(lambda: getattr(b"a b",n)(*a))
        t(lambda: getattr(bytearray(b"a b"),n)(*a))
for a in ((1,),(b"a",),(b"a"*256,b"b"),(None,b"b"),(None,1),("x",1),(1,"x"),(None,),(b"x",b"b"), (None, "b")):
    t(lambda: b"abc".translate(*a)); t(lambda: bytearray(b"abc").translate(*a))
    t(lambda: b"abc".replace(*a))
for a in ((b"",),(2.5,),("a",),(None,),([],),(I(),),(1,)):
    t(lambda: b"a\nb".splitlines(*a)); t(lambda: bytearray(b"a\nb").splitlines(*a)); t(lambda: "a\nb".splitlines(*a))
m=memoryview(b"abcd")
t(lambda: m<=b""); t(lambda: m<m); t(lambda: m==b"abcd"); t(lambda: b"" >= m); t(lambda: b"" <m); t(lambda: bytearray(b"a")<m)
for f in "idxXoeEfFgGcrsab":
    for v in ({1}, 1.5, "a", b"x", None, 2+1j):
        t(lambda: ("%"+f) % (v,)); t(lambda: ("%"+f).encode() % (v,))
class S(str): pass
for s in "xdfc,s": t(lambda: format(S("a"), s)); t(lambda: format("a", s)); 
class N(int): pass
class F(float): pass
for s in "sq": t(lambda: format(N(1), s)); t(lambda: format(F(1), s)); t(lambda: format(True, s)); t(lambda: format(1j, s))
r=range(-2,3)
for a in ((-2,-2,3),(None,10**20,-2)):
    t(lambda: r[slice(*a)]); t(lambda: range(0,3,5)[slice(*a)])
t(lambda: (5).is_integer()); t(lambda: (True).is_integer(3)); t(lambda: hasattr(1,"is_integer")); t(lambda: "is_integer" in dir(int)); 
t(lambda: '%*d' % (10**30, 1)); t(lambda: '%.*d' % (10**30, 1));t(lambda: '%*d' % ("a", 1))
