# Documents read and written at once, and those that are not.
import json
docs = ['null', ' true ', 'false', '0', '-0', '12', '-3.5e2', '1e5', '1E-3', '123456789012345678901234567890', '-', '01', '1.', '.5', '1e', '"a"', '"\\u00e9\\n\\"\\\\\\/\\b\\f\\r\\t"', '"\\ud83d\\ude00"', '"\\ud83d"', '"\\u12"', '"\\x"', '"tab\there"', '"é😀"', '"', '"a', '[]', '[1, 2 , [3]]', '[1,]', '[1 2]', '[', ']', '{}', '{"a": 1, "b": {"c": [null]}, "a": 2}', '{"a" 1}', '{"a": 1,}', "{'a': 1}", '{1: 2}', '{', '{"a":', 'nul', 'nulll', 'NaN', '[Infinity, -Infinity]', '1 2', '', '  ', '\ufeff1', '[' * 150 + ']' * 150, '1e999', '-1e-999', '"\x7f"', '"\x00"', '[1]x', 'tru', '[true,false,null]', '1.5.5', '--1', '"a"b']
for doc in docs:
    try:
        value = json.loads(doc)
        print(ascii(doc[:40]), ascii(value)[:80], type(value).__name__)
    except ValueError as e:
        print(ascii(doc[:40]), type(e).__name__, e)
class S(str): pass
class I(int): pass
class F(float): pass
class L(list): pass
import enum
class E(enum.IntEnum): A = 1
deep = []
for _ in range(150): deep = [deep]
loop = []; loop.append(loop)
for value in (None, True, False, 0, -5, 10**30, 1.5, 1e22, -0.0, 1e-7, float('nan'), float('inf'), '', 'a"\\\b\f\n\r\t\x00\x1f\x7f', 'é😀' + chr(0xd800), [], (), {}, [1, [2, (3,)], {}], {'a': 1, 'é': [None, True]}, {1: 2, None: 3, True: 4, 1.5: 5}, {(1,): 2}, {S('k'): S('v')}, [I(5), F(2.5), L([1]), E.A], {1, 2}, object, deep, loop, b'x', {'z': {'a': loop}}):
    try: print(json.dumps(value)[:300])
    except Exception as e: print(type(e).__name__, str(e)[:80])
print(json.dumps({'b': [1, 2.0], 'a': 'é'}, indent=2), json.dumps({'b': 1, 'a': 'é'}, sort_keys=True, ensure_ascii=False), json.dumps([1, {'a': 2}], separators=(',', ':')))
print(json.loads('{"a": 1.5, "b": [2]}', parse_float=str, object_hook=lambda d: sorted(d.items())), json.loads('[1.5, 2]', parse_int=float), json.loads(b'{"a": "\xc3\xa9"}'))
class Enc(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {1}}, cls=Enc), json.dumps([{2}], default=list), Enc().encode([1, 'a']))
d = json.loads('{"k": {"k": "k"}}'); print(d, json.loads(json.dumps(d)) == d)
print(json.JSONDecoder().raw_decode('[1] tail'), json.JSONDecoder(strict=False).decode('"a\tb"'))
import io
f = io.StringIO(); json.dump({'x': [1, 2]}, f); print(f.getvalue(), json.load(io.StringIO('[1, {"a": null}]')))
print(json.JSONEncoder(check_circular=False).encode("\x7f"), json.dumps(["\x7f"], indent=0), json.dumps("\x7f", ensure_ascii=False))
