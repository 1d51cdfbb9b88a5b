from pathlib import PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath
p = Path('/home/user/docs/report.final.pdf')
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], list(p.parents), p.parts, p.anchor, p.root, p.drive)
print(p.with_name('x.txt'), p.with_stem('new'), p.with_suffix('.txt'), p.with_suffix(''), p.relative_to('/home'), p.is_relative_to('/home/user'), p.is_relative_to('/etc'), p.is_absolute(), p.as_uri(), p.as_posix())
print(Path('a') / 'b' / Path('c'), 'x' / Path('y'), Path('a') / '/abs', Path(), Path('.'), Path('a/../b'), Path('a//b/./c/'), Path('//x'), Path('///x'), Path('a', 'b', 'c'))
print(p == Path('/home/user/docs/report.final.pdf'), p != 'x', p < Path('/zzz'), hash(p) == hash(Path(str(p))), sorted([Path('b'), Path('a/c'), Path('a')]), {Path('a'): 1}[Path('a')])
print(p.match('*.pdf'), p.match('docs/*.pdf'), p.match('/*.pdf'), Path('a/b.py').match('a/*.py'), Path('setup.py').match('S*'))
for f in (lambda: p.relative_to('/etc'), lambda: Path('').with_name('x'), lambda: p.with_name('a/b'), lambda: p.with_suffix('txt'), lambda: p.with_suffix('.'), lambda: p.parents[9], lambda: Path(1), lambda: p / 3, lambda: 3 / p, lambda: p < 'x', lambda: Path('a').as_uri(), lambda: p.nope, lambda: p.match(''), lambda: Path(b'x'), lambda: p + 'x', lambda: p.relative_to('home')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(isinstance(p, PurePath), type(p), type(PurePath('a')), issubclass(Path, PurePath), bytes(p), f'{p}', str(p).upper(), len(p.parts), p.parents[-1], p.parents[0:2], len(p.parents))
match p.parts:
    case ['/', 'home', user, *_]: print(user)
class MyPath(PurePosixPath):
    @property
    def ext(self): return self.suffix[1:]
m = MyPath('a/b.txt'); print(m.ext, repr(m / 'c'), type(m.parent))
print(Path('.hidden').suffix, Path('a.').suffix, Path('a..b').suffixes, Path('..').name, Path('/').name, Path('/').parent, Path('a').parent, Path('.').parent)
import os
print(os.fspath(p), os.path.join(Path('a'), 'b'), isinstance(p, os.PathLike))
