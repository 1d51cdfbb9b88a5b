# Which methods of a class that derives from a builtin one are asked.
class S(set):
    def __len__(self): print('len'); return set.__len__(self)
    def __iter__(self): print('iter'); return set.__iter__(self)
    def __contains__(self,x): print('contains'); return set.__contains__(self,x)
    def __eq__(self,o): print('eq'); return set.__eq__(self,o)
    __hash__=None
class F(frozenset):
    def __len__(self): print('len'); return frozenset.__len__(self)
    def __iter__(self): print('iter'); return frozenset.__iter__(self)
    def __contains__(self,x): print('contains'); return frozenset.__contains__(self,x)
class L(list):
    def __len__(self): print('len'); return list.__len__(self)
    def __iter__(self): print('iter'); return list.__iter__(self)
    def __getitem__(self,i): print('get',i); return list.__getitem__(self,i)
    def __contains__(self,i): print('contains',i); return list.__contains__(self,i)
class T(tuple):
    def __len__(self): print('len'); return tuple.__len__(self)
    def __iter__(self): print('iter'); return tuple.__iter__(self)
    def __getitem__(self,i): print('get',i); return tuple.__getitem__(self,i)
class D(dict):
    def __len__(self): print('len'); return dict.__len__(self)
    def __iter__(self): print('iter'); return dict.__iter__(self)
    def __getitem__(self,i): print('get',i); return dict.__getitem__(self,i)
    def __contains__(self,i): print('contains',i); return dict.__contains__(self,i)
    def keys(self): print('keys'); return dict.keys(self)
    def items(self): print('items'); return dict.items(self)
    def get(self,*a): print('dget'); return dict.get(self,*a)
    def __setitem__(self,k,v): print('set'); dict.__setitem__(self,k,v)
class ST(str):
    def __len__(self): print('len'); return str.__len__(self)
    def __iter__(self): print('iter'); return str.__iter__(self)
    def __getitem__(self,i): print('get',i); return str.__getitem__(self,i)
    def __contains__(self,i): print('contains',i); return str.__contains__(self,i)
    def __str__(self): print('str'); return str.__str__(self)
    def __hash__(self): print('hash'); return str.__hash__(self)
    def __eq__(self,o): print('eq'); return str.__eq__(self,o)
import json
def run(name,f):
    try: r=f(); print(name,'->',r if type(r) in (int,bool,str,list,tuple,dict,set,bytes,type(None),float) else type(r).__name__)
    except Exception as e: print(name,'!!',type(e).__name__,e)
for mk,ms in ((L,'L([1,2])'),(T,'T((1,2))'),(D,'D(a=1)'),(ST,'ST("ab")')):
    for op in ('repr(x)','str(x)','bool(x)','len(x)','list(x)','tuple(x)','set(x)','frozenset(x)','sorted(x)','sum(x,0)','max(x)','x==x','x!=x','x==eval(ms)','x in [x]','[*x]','(*x,)','{*x}','dict(x)','{**x}','x.copy()','x|x','x&x','x-x','x^x','x<x','x<=x','x.issubset(x)','x.isdisjoint([2])','x.union([2])','x|{2}','{2}|x','x+x','x*2','[]+x','()+x','x[0]','x[0:1]','x.index(1)','x.count(1)','hash(x)','1 in x','"a" in x','list(reversed(x))','any(x)','all(x)','enumerate(x).__next__()','dict.fromkeys(x)','"".join(x)','",".join(map(str,x))','"%s" % (x,)','"%s %s" % x','"%(a)s" % x','"{0[0]}".format(x)','"{a}".format(**x)','f"{x}"','list(map(str,x))','list(zip(x,x))','min(x,default=3)','[].extend(x)','set().update(x)','{}.update(x)','bytes(x)','bytearray(x)','x.pop()','x.sort()','x.reverse()','x.__len__()','iter(x).__length_hint__()','x.keys()','x.items()','list(x.items())','x.get("a")','x.setdefault("a",2)','x.setdefault("b",2)','x.update(x)','x.update({"q":1})','x.upper()','x.split("a")','x.replace("a","b")','x.join(["1","2"])','x%()','x.format()','x.startswith("a")','x.find("b")','x.encode()','int(x)','float(x)','{x:1}','{x:1}[x]','print(x)','ascii(x)','x.__repr__()','a,b=x','def f(*a): pass\nf(*x)','isinstance(3,x)','str.join(",",x)','sum([x],x)','divmod(x,2)','x.append(3)','x|=x','x*=2','del x[0]','x[0]=5','x.insert(0,1)','x.remove(1)','x.clear()','x.add(4)','x.discard(1)','x.difference_update(x)','x.intersection_update([1])','x.symmetric_difference([5])','match x:\n  case [1,*_]: print("seq")\n  case {"a":1}: print("map")\n  case _: print("none")'):
        x=eval(ms)
        ns={'x':x,'ms':ms,'json':json,mk.__name__:mk,'print':print}
        if '=' in op.replace('==','').replace('!=','').replace('<=','').replace('default=','') or op.startswith(('del','def','match')): run(ms+' '+op, lambda: exec(op,ns))
        else: run(ms+' '+op, lambda: eval(op,ns))
