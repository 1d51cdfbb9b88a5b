# What is declared global somewhere in a text is global in all of it.
def t(s):
    g, l = {'who': 'g'}, {'who': 'l'}
    try: exec(s, g, l); print(sorted(k for k in g if k[0] != '_'), sorted(l))
    except Exception as e: print(type(e).__name__, e, sorted(k for k in g if k[0] != '_'), sorted(l))
t('x = 1\ndef f():\n global x\n return x\nprint(f())')
t('def f():\n global x\n x = 2\nf()\nprint(x)\ndel x')
t('if 1:\n x = 1\n def f():\n  y = 1\n  def g():\n   global x\n   return x\n  return g()\n print(f())')
t('class A:\n global x\n x = 5\nprint(x)')
t('x = 1\ndef f():\n return x\nf()')
t('global x\nx = 1')
t('x: int = 1\ndef f():\n global x\nprint(__annotations__)')
t('for x in range(2):\n pass\ndef f():\n global x\n')
t('import math as m\ndef f():\n global m\n return m.pi\nprint(f())')
t('def f():\n global f\n f = 1\nf()\nprint(f)')
t('[x for x in "a"]\ndef f():\n global x\n x = 1\nprint([x for x in "b"])')
t('[(x := 1) for y in "a"]\ndef f():\n global x\nprint(x)')
t('print(who)\ndef f():\n global who\n return who\nprint(f())')
x = 3
def f():
    global x
    x = 4
f(); print(x)
class B:
    x = 9
    def g(self):
        global x
        return x
    print(x)
print(B().g(), B.x)
