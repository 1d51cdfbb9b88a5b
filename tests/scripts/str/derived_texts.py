# Whose methods give a text of a class that derives from str.
class S(str): 
    def __repr__(self): return S('sub'+str.__str__(self))
class R:
    def __repr__(self): return S('é')
r=R()
for t in (ascii(r), '%r'%r, f'{r!r}', repr(r), '%a'%r, f'{r!a}', str(r), '%s'%r, f'{r}', f'{r!s}', '{!r}'.format(r), '{!a}'.format(r), str([r]), print(r), format(r)):
    print(type(t), t)
class T:
    def __str__(self): return S('x')
t=T()
for u in (str(t), '%s'%t, f'{t}', f'{t!s}', '{}'.format(t), '{!s}'.format(t), format(t), ''.join([str(t)])): print(type(u),u)
class F:
    def __format__(self, s): return S('y'+s)
for u in (format(F()), f'{F()}', f'{F():q}', '{}'.format(F()), f'{F()}{F()}', ascii(S('é')), repr(S('x')), str(S('x')), S('x').__str__(), format(S('x')), f"{S('x')}", '%s'%S('x'), '%s%s'%(S('x'),''), S('x')%(), S('{}').format(S('y')), S('a')+'b', S('a')*1, S('a')[:], S('a').strip(), S('x').join(['a']), ''.join([S('a')]), S('a').replace('b','c'), S('a').lower()): print(type(u),u)
