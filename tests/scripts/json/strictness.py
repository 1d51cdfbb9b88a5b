# What json does with wrong arguments, bad escapes and names that come again.
import json
from json.decoder import scanstring

for a in [(b'xx', 2 ** 64), (b'xx', 1), ('abc"', 2 ** 64), ('abc"', 100),
          ('abc"', -1), ('abc"', 4), ('abc"', 5), ('abc"', 1.5),
          ('abc\x01"', 0, False), ('abc\x01"', 0, True)]:
    try:
        print(scanstring(*a))
    except Exception as error:
        print(type(error), error)


class Bad:
    def __bool__(self):
        raise KeyError('x')


for s in '""', '{}', '[]', '1':
    try:
        print(json.JSONDecoder(strict=Bad()).decode(s))
    except Exception as error:
        print(s, type(error), error)
for k in 'skipkeys ensure_ascii check_circular allow_nan sort_keys'.split():
  for v in ({'a':1}, 1, 'x', {1:2}, 1.5, [1]):
    try:
        print(json.JSONEncoder(**{k:Bad()}).encode(v))
    except Exception as error:
        print(k, v, type(error), error)
    try:
        print(json.dumps(v, **{k:Bad()}))
    except Exception as error:
        print(k, v, type(error), error)
x = json.loads('[{"a_key":1, "b\\u0041":2}, {"a_key":3, "b\\u0041":2}]')
print([[a is b for a, b in zip(p, q)] for p, q in [x]])
x = json.loads('[{"a_key":1, "b\\u0041":2}, {"a_key":3, "b\\u0041":2}]', object_pairs_hook=list)
print([a[0] is b[0] for a, b in zip(*x)])
for s in ('"\\u0x12"', '"\\u0 12"', '"\\u0_12"', '"\\u+012"', '"\\u１２３４"', '"\\u12', '"\\u123"', '"\\u1234', '"\\u00e4', '"\\ud834\\u0_20"', '"\\ud834\\u00"'):
    try:
        print(ascii(json.loads(s)))
    except Exception as error:
        print(s, type(error), error)
    try:
        print(ascii(json.loads(s, strict=False)))
    except Exception as error:
        print(s, type(error), error)
print(json.loads(bytearray(b'[1]')))
try:
    json.loads(memoryview(b'[1]'))
except TypeError as error:
    print(error)
