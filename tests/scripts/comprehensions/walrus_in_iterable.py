# := inside of what a comprehension walks, however deep.
for s in ['[1 for i in [(x:=1) for q in z]]', '[1 for i in {(x:=1): 1 for q in z}]', '[1 for i in [[(x:=1) for q in z] for w in z]]', '[1 for i in [lambda: (x:=1) for q in z]]', '[1 for i in z for j in [(x:=1) for q in z]]', '[1 for i in (lambda: [(x:=1) for q in z])()]', '[[(x:=1) for q in z] for i in z]', '[1 for i in [q for q in z if (x:=q)]]', '[i for i in z if [(x:=1) for q in z]]', '[1 for i in f((x:=1) for q in z)]', 'def f(): return [1 for i in [(x:=1) for q in z]]', 'class A:\n  y = [1 for i in [(x:=1) for q in z]]']:
    try: compile(s, 's', 'exec'); print('ok', s)
    except SyntaxError as e: print(s, '->', e)
