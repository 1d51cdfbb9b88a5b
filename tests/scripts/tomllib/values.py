import tomllib, pprint, io
doc = '''
# a comment
title = "TOML \\u00e9 \\U0001F600 \\t tab"
[owner]
name = 'Tom "lit"'
dob = 1979-05-27T07:32:00-08:00
d = 1979-05-27
t = 07:32:00.5
local = 1979-05-27 07:32:00
z = 1979-05-27T07:32:00Z
[database]
enabled = true
off = false
ports = [ 8000, 8001,
  8002, # c
]
data = [ ["delta", "phi"], [3.14] ]
temp = { cpu = 79.5, case.x = 72.0 }
big = 1_000_000
hex = 0xDEADBEEF
oct = 0o755
bin = 0b1101
f = [+1.0, -0.01, 5e+22, 1e06, -2E-2, inf, -inf, nan, 6.626e-34, -17, +99]
a.b.c = 1
"quoted key" = 2
'lit.key'.x = 3
multi = """
Roses \\
   are red
Violets ""quoted"" """
lit = \'\'\'
no \\ escape
''two'' \'\'\'
empty = ""
e = []
t2 = {}
[servers.alpha]
ip = "10.0.0.1"
[[products]]
name = "Hammer"
[[products]]
[[products]]
name = "Nail"
[products.sub]
x = 1
'''
pprint.pprint(tomllib.loads(doc))
print(tomllib.load(io.BytesIO(b'x = 1')), tomllib.loads(''), tomllib.loads('x = 1.5', parse_float=str))
from decimal import Decimal
print(tomllib.loads('x = 1.10', parse_float=Decimal))
try: tomllib.load(io.StringIO('x = 1'))
except TypeError as e: print(e)
