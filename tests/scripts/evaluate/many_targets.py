# A star may stand behind 255 targets, not behind more.
for before in 255, 256:
    targets = ", ".join(f"a{i}" for i in range(before))
    try:
        exec(f"{targets}, *rest = range({before + 2})")
        print(rest)
    except SyntaxError as e:
        print(e.msg, e.lineno)
