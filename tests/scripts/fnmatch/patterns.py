import fnmatch
for pat in ('*.py', '?at', '[abc]*', '[!abc]', '*a*b*c*', '[', '[]', '[]]', '[!]]', 'a[b-', '[a-c-e]', '[z-a]x', '[^a]', '[[]', '[\\]', 'x.y+z', '**', '', '*.[tT][xX][tT]', '[&&]|', '[a-]', '[--a]', '[!z-a]', '[c-ae-f]'):
    print(repr(pat), fnmatch.translate(pat), [n for n in ('a.py', 'cat', 'b', 'abc', 'axbxc', '[', ']', 'a', '-', 'zx', '^', '\\', '', 'r.TXT', 'x.y+z', '&|', 'e', 'a\nb.py') if fnmatch.fnmatch(n, pat)])
print(fnmatch.filter(['a.py', 'b.txt', 'C.PY'], '*.py'), fnmatch.fnmatchcase('A', 'a'), fnmatch.fnmatch(b'ab', b'a?'))
try: fnmatch.fnmatch('a', b'a')
except TypeError as e: print(e)
