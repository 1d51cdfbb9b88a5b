import itertools
vals = [0j, -0j, 1+2j, complex(-0.0, 0.0), 3, -2.5, True, 0, -1j, complex(float('inf'),1), complex(1,float('nan')), 10**30, 0.0, -8, 0.5, 100+3j]
ops = {'+':lambda a,b:a+b,'-':lambda a,b:a-b,'*':lambda a,b:a*b,'/':lambda a,b:a/b,'**':lambda a,b:a**b,'//':lambda a,b:a//b,'%':lambda a,b:a%b,'<':lambda a,b:a<b,'==':lambda a,b:a==b,'!=':lambda a,b:a!=b,'&':lambda a,b:a&b,'dm':divmod,'pow3':lambda a,b:pow(a,b,2), 'c':complex}
for a,b in itertools.product(vals,vals):
    if not(isinstance(a,complex) or isinstance(b,complex)):
        continue
    for n,o in ops.items():
        try: r=repr(o(a,b))
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(n,a,b,r)
for v in vals:
    for f in (abs,lambda v: hash(v) if v==v else None,bool,complex,lambda v:-v,lambda v:+v,lambda v:~v,str,lambda v:v.real,lambda v:v.imag,lambda v:v.conjugate(),int,float,round,lambda v:list(v), len, lambda v: v.__complex__(), lambda v: v.__getnewargs__(), lambda v: "%f"%v, lambda v:"%s %r"%(v,v), lambda v: sum([v,v,1]), lambda v: [1][v], lambda v: range(v), lambda v: v(), lambda v: v.foo):
        if isinstance(v,complex) :
            try: r=repr(f(v))
            except Exception as e: r=type(e).__name__+': '+str(e)
            print(v, r)
