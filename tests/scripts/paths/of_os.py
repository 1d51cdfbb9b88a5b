import os, os.path
from os.path import join, splitext
print(join('a', 'b'), join('a', '/b'), join('a/', 'b'), join('a', ''), splitext('x.tar.gz'), splitext('.bashrc'), splitext('a.b/c'), os.path.basename('/a/b'), os.path.basename('a/'), os.path.dirname('/a/b'), os.path.dirname('/a'), os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.extsep)
print(os.path.split('/a/b/c.txt'), os.path.split('/'), os.path.normpath('/a/./b/../c//d'), os.path.normpath('../a/..'), os.path.normpath(''), os.path.normpath('//a'), os.path.isabs('/a'), os.path.isabs('a'))
print(os.path.commonprefix(['/usr/lib', '/usr/local']), os.path.commonpath(['/usr/lib', '/usr/local/lib']), os.path.relpath('/a/b/c', '/a/d'), os.path.relpath('a/b', 'a'), os.path.splitdrive('/a'), os.path.normcase('A'))
print(os.path.abspath('/a/../b'), os.fspath('x'), os.fsencode('ä'), os.fsdecode(b'abc'), os.path.join(b'a', b'b'), os.path.expanduser('a'))
for f in (lambda: join('a', 1), lambda: join(1, 'a'), lambda: join('a', b'b'), lambda: os.fspath(3), lambda: os.path.commonpath([]), lambda: os.path.commonpath(['/a', 'b']), lambda: splitext(None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    def __fspath__(self): return '/x/y'
print(os.fspath(P()), join(P(), 'z'), isinstance(P(), os.PathLike), os.path.basename(P()))
files = ['a.txt', 'b.py', 'c.PY', 'd']
print([f for f in files if os.path.splitext(f)[1].lower() == '.py'])
print(os.error is OSError, os.path.sep, os.path is os.path)
