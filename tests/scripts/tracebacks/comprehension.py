# Where in a comprehension what is walked over has failed: up to 3.12 all of it,
# from 3.13 on what stands behind `in`.
import traceback
def t(f):
    try: f()
    except Exception: print(''.join(traceback.format_exc().splitlines(True)[3:]))
l=5
def p1(): return len([x for x in l])
def p2(): return len({x for x in l})
def p3(): return len({x:1 for x in l})
def p4(): return len(list(x for x in l))
def p5(): return len([x for y in [1] for x in l])
def p6(): return len({x for y in [1] for x in l})
def p7(): return len(list(x for y in [1] for x in l))
def p8(): return len([x for x in l if l for y in l])
def p9(): return len([x for x in
    l])
def p10(): return [
  *(x for x in l)]
class G:
    def __iter__(self): raise ValueError('i')
class H:
    def __iter__(self): return self
    def __next__(self): raise ValueError('n')
g=G(); h=H()
def p11(): return len([x for x in g])
def p12(): return len([x for x in h])
def p13(): return len([x for y in [1] for x in h])
def p14(): return len([x for y in [1] for x in g])
def p15(): return list(x for x in h)
def p16(): return list(x for x in g)
def p17():
    for x in l: pass
def p18():
    for x in h: pass
def p19(): return [a for a, b in [1]]
def p20(): return [a for a, b in [(1,2,3)] if b]
async def p21c(): return [a async for a in l]
def p21(): 
    try: p21c().send(None)
    except StopIteration: pass
async def p22c(): return [a async for a in h]
def p22(): p22c().send(None)
def p23(): return lambda: [x for x in l][0], [x for x in l]
for i in range(1,24): print(i);t(globals()[f'p{i}'])
