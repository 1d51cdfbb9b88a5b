from pathlib import PureWindowsPath as W, PurePosixPath as P
for t in (r'C:\Users\me\f.txt', r'c:/a/b', r'\\server\share\dir\f', r'a\b', r'C:a', r'\a', 'C:', '', r'C:\\', r'\\server\share'):
    w = W(t)
    print(repr(w), str(w), w.drive, w.root, w.anchor, w.parts, w.is_absolute(), w.name, w.parent)
print(W('a') == W('A'), W('C:/a') / 'b', W('C:/a') / 'D:/x', W('C:/a') / '/x', W('C:/a') / 'C:b', W('a') == P('a'), W('a/b').as_posix(), W('C:/x/y').relative_to('c:/X'))
print(W('C:/a/b.txt').with_suffix('.py'), W('C:/a').as_uri(), W('x/Y').match('*/y'), hash(W('A')) == hash(W('a')), sorted([W('b'), W('A')]))
print(P(W('a/b')) if False else '', W(P('a/b')))
