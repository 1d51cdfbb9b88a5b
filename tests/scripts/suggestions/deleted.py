# A NameError knows its name however it came about, and a class body its names.
import traceback
def run(p):
    try: exec(compile(p,'program','exec'), {'__name__':'p'})
    except Exception as e: print(''.join(traceback.format_exception(e)))
run('i1=1\nl1=2\ndel l1\ndel l1\n')
run('i1=1\nl1=2\ndel l1\nprint(l1)\n')
run('i1=1\nl1=2\ndel l1\ntry: del l1\nexcept NameError as e: show(str(e))\n')
run('i1=1\nl1=2\ndel l1\nl1 +=1\n')
run('class A:\n   i1=1\n   l1=2\n   del l1\n   del l1\n')
run('class A:\n   i1=1\n   l1=2\n   del l1\n   print(l1)\n')
run('i1=1\nl1=2\ndef f():\n   global l1\n   del l1\n   del l1\nf()')
run('i1=1\nl1=2\ndef f():\n   global l1\n   i1=3\n   del l1\n   l1\nf()')
run('def f():\n   i1=2\n   l1=3\n   del l1\n   del l1\nf()')
run('def f():\n   i1=2\n   l1=3\n   del l1\n   def g():\n     nonlocal i1\n     del i1\n     i1\n   g()\nf()')
import sys
try:
    class A:
        x=1; long_one=3
        lng_one
except NameError as e:
    print(sorted(e.__traceback__.tb_next.tb_frame.f_locals))
    traceback.print_exc()
def t(p):
    g={'__name__':'p'}
    try: exec(compile(p,'program','exec'), g)
    except Exception as e: print(type(e), e.name if isinstance(e,NameError) else '', str(e))
t('del l1')
t('print(l1)')
t('l1')
t('class A: del l1')
t('def f():\n global l1\n del l1\nf()')
t('def f():\n global l1\n l1\nf()')
t('def f():\n global l1\n l1+=1\nf()')
t('def f():\n del l1\nf()')
t('def f():\n l1\n l1=1\nf()')
t('def f():\n def g():\n  return l1\n g()\n l1=2\nf()')
t('def f():\n def g():\n  nonlocal l1\n  del l1\n g()\n l1=2\nf()')
t('def f():\n l1=2\n def g():\n  nonlocal l1\n  del l1\n  l1\n g()\n l1=2\nf()')
t('def f():\n class A:\n  l1\n A\n l1=2\nf()')
t('def f():\n class A:\n  x=l2\n A\n def g(): l2\n g()\n l2=2\nf()')
