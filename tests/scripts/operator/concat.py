# Sequences are joined by their own methods, others as numbers are added.
import operator
class R:
    def __repr__(self): return "R"
    def __radd__(self,o): return ('radd',o)
class A:
    def __repr__(self): return "A"
    def __add__(self,o): return ('add',o)
    def __iadd__(self,o): return ('iadd',o)
class G:
    def __repr__(self): return "G"
    def __getitem__(self,i): return i
    def __add__(self,o): return ('gadd',o)
class GR:
    def __repr__(self): return "GR"
    def __getitem__(self,i): return i
    def __radd__(self,o): return ('gradd',o)
class G2(G):
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
class GR2(GR):
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
vals={'[1]':[1],'(1,)':(1,),"'a'":'a','b':b'a','ba':bytearray(b'a'),'R':R(),'A':A(),'G':G2(),'GR':GR2(),'5':5,'{}':{}, 'None':None,'deque':__import__('collections').deque([1]), 'range':range(2)}
for k,a in vals.items():
    for l,b in vals.items():
        for f in operator.concat, operator.iconcat:
            import copy
            try:
                r=f(copy.copy(a),b); print(f.__name__,k,l,r if isinstance(r,(list,tuple,str,bytes,bytearray)) else type(r).__name__)
            except Exception as e: print(f.__name__,k,l,type(e).__name__,e)
