import json
from json import JSONDecodeError, dumps, loads
data = {'name': 'Ann', 'age': 30, 'tags': ['a', 'b'], 'ok': True, 'none': None, 'pi': 3.14, 'nested': {'x': [1, [2, {}], []]}, 1: 'int key', 1.5: 'f', None: 'n', True: 't'}
print(dumps(data))
print(dumps(data, indent=2))
print(dumps({'b': 1, 'a': [1, 2]}, sort_keys=True), dumps([1, 2], separators=(',', ':')), dumps('he said "hi"\n\t\\ \u00e9 \U0001F600 \x01 \x7f'), dumps('\u00e9\U0001F600', ensure_ascii=False))
print(dumps([float('nan'), float('inf'), -float('inf'), 1e100, 1e-7, 10.0, -0.0, 2**70]), dumps((1, (2,))), dumps({}), dumps([], indent=1), dumps({}, indent=1), dumps({'a': {}}, indent='--'))
print(loads('{"a": [1, 2.5, -3e2, true, false, null, "x\\u00e9\\ud83d\\ude00\\n\\/"], "b": {}, "c": []}'))
print(loads(' [1 , 2 ]\n'), loads('"a"'), loads('12'), loads('-0'), loads('1E5'), loads('1.0'), loads(b'{"k": "v"}'), loads('NaN'), loads('[Infinity, -Infinity]'))
for bad in ('', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '[1,]', '[1', '[1 2]', '{a:1}', "{'a':1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12zz"', 'tru', '01', '1.', '-', '[1]x', '{"a" 1}', 'nul', '"\\', '.5', '+1', '1e', '[', '[,]', '{"a":1 "b":2}', '\ufeff1', '{"a":tru}', '  ', 'x', '"\\ud800'):
    try: print(repr(loads(bad)))
    except JSONDecodeError as e: print(repr(bad), '->', e, e.lineno, e.colno, e.pos)
for bad in (lambda: dumps(object()), lambda: dumps({(1, 2): 3}), lambda: dumps({1, 2}), lambda: dumps(float('nan'), allow_nan=False), lambda: loads(3), lambda: loads(None), lambda: dumps(b'x'), lambda: dumps({1: 2, 'a': 3}, sort_keys=True), lambda: dumps([float('inf')], allow_nan=False, indent=1)):
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
loop = []
loop.append(loop)
try: dumps(loop)
except ValueError as e: print(e)
class P:
    def __init__(self, x): self.x = x
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {'P': o.x}
        if isinstance(o, set): return sorted(o)
        return super().default(o)
print(dumps([P(1), {3, 1}], cls=Enc), dumps(P(2), default=lambda o: o.__dict__), dumps({(1, 2): 1, 'a': 2}, skipkeys=True))
try: dumps(object(), cls=Enc)
except TypeError as e: print(e)
print(loads('{"x": 1, "y": {"z": 2}}', object_hook=lambda d: list(d.items())), loads('{"a":1,"a":2}', object_pairs_hook=list), loads('[1.5, 2]', parse_float=str, parse_int=lambda s: 'i' + s), loads('{"a":1,"a":2}'))
class F:
    def __init__(self, t=''): self.t = t
    def write(self, s): self.t += s
    def read(self): return self.t
f = F()
json.dump({'a': [1, None]}, f)
print(f.t, json.load(f), json.JSONDecoder().raw_decode('[1] tail'), list(json.JSONEncoder().iterencode([1]))[-1])
from enum import IntEnum, Enum
class E(IntEnum):
    A = 5
class SE(str, Enum):
    B = 'b'
print(dumps([E.A, SE.B, True, {E.A: 1}]))
from dataclasses import dataclass, asdict
@dataclass
class D:
    x: int
    y: list
print(dumps(asdict(D(1, [2]))), loads(dumps(asdict(D(1, [2])))) == asdict(D(1, [2])))
try: json.loads('{"a": ')
except json.decoder.JSONDecodeError as e: print(type(e), e.msg, e.doc)
except ValueError: pass
loads('{"broken": }')
