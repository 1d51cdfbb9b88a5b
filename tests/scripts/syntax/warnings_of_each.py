# What is Python, but hardly what was meant.
x = 5
if x is 5: print("\d", "\d\e", b"\q", f"\w{x}\z", r"\d")
while x is not "a":
    x = "a" if x is -1 else 5
    break
try:
    pass
finally:
    y = x is 3
assert (x, "m")
assert ()  or True
print(x is (), x is None, x is True, x is ..., 1 is x is 2, x is (1, x))
try: 5(3)
except TypeError: pass
try: (1, 2)(3)
except TypeError: pass
try: [x for x in [1]](3)
except TypeError: pass
try: "a"(3)
except TypeError: pass
try: f"{x}"(3)
except TypeError: pass
try: (lambda: 1)[0]
except TypeError: pass
try: [1, 2]["a"]
except TypeError: pass
try: [[1, 2] [3, 4]]
except TypeError: pass
try: "abc"[1.5]
except TypeError: pass
try: 5[0], None[1], ...[1], {1}[0], (1,2)[None], "a"[True:], "ab"[True]
except TypeError: pass
print("""
\s
""")
print("\400", "\777", "\377")
