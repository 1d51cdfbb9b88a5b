import tomllib
bad = ['x', 'x =', 'x = ', '= 1', 'x = 1 2', 'x = "abc', "x = 'abc", 'x = [1, 2', 'x = {a = 1', 'x = {a = 1,', '[a', '[a]\n[a]', 'x = 1\nx = 2', '[a]\nb = 1\n[a.b]', '[[a]]\n[a]', 'a = [1]\n[[a]]', 'x = 2020-13-01', 'x = 2021-02-30', 'x = "\\q"', 'x = "\\u12"', 'x = "\\ud800"', 'x = tru', 'x = 01', 'x = 1__0', 'x = .5', 'x = 5.', 'a.b = 1\na.b.c = 2', 'a = {x = 1}\na.y = 2', 'a = {x = 1}\n[a.z]', '!', 'x = "a\nb"', 'x = """a', "x = '''a", '[ ]', '[a.]', 'x = {a = 1, a = 2}', 'x = {a.b = 1, a = 2}', 'x = [1 2]', 'x = {a = 1 b = 2}', '[a]]', '[[a]', 'x = "\\', 'x = 1 # c\x01', "x = 'a\x02'", '[a.b]\n[a]\nb.c = 1', 'a.b.c=1\n[a.b]', 'x = {a={}, a.b=1}', 'x = +', 'x = 0x', 'x = 1e', '\tx = 1', 'x\n= 1', 'x = """\\ a"""', 'x = 12:00', '[a]\nx = 1\n[b]\ny = 2\n[a.x.y]', '[[a.b]]\n[a]\nb = 1']
for b in bad:
    try: print(repr(b), tomllib.loads(b))
    except tomllib.TOMLDecodeError as e: print(repr(b), '!!', e)
