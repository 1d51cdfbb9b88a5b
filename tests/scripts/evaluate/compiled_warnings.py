# A text that is compiled warns of what its code cannot mean.
for _ in range(2):
    try:
        eval("'abc'['a']")
    except TypeError as e:
        print(e)
try:
    exec(compile("x = 1\ny = 5()", "<text>", "exec"))
except TypeError as e:
    print(e)
print(eval("(1, 2)[0]"))
