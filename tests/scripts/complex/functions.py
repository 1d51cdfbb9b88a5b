import cmath, itertools, math
inf=float('inf'); nan=float('nan')
rs=[0.0,-0.0,1.0,-2.5,1e-310,800.0,inf,-inf,nan]
for n in ['sqrt','exp','log','log10','sin','cos','tan','asin','acos','atan','sinh','cosh','tanh','asinh','acosh','atanh','phase','polar','isnan','isinf','isfinite']:
    f=getattr(cmath,n)
    for a,b in itertools.product(rs,rs):
        try: r=repr(f(complex(a,b)))
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(n,a,b,r)
for a,b in itertools.product(rs,rs):
        try: r=repr(cmath.rect(a,b))
        except Exception as e: r=type(e).__name__+': '+str(e)
        print('rect',a,b,r)
for a in ['x',None,5,10**400,2.5,True]:
    for n in ['sqrt','polar','exp','isnan','log']:
        try: r=repr(getattr(cmath,n)(a))
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(n,str(a)[:10],r)
print(cmath.log(8,2),cmath.log(1j,10),cmath.isclose(1,1+1e-10j),cmath.isclose(1,2,rel_tol=.5),cmath.isclose(1j,2j,abs_tol=2))
print(cmath.pi,cmath.e,cmath.tau,cmath.inf,cmath.infj,cmath.nan,cmath.nanj)
try: cmath.log(0)
except Exception as e: print(e)
try: cmath.log(1,0)
except Exception as e: print(e)
