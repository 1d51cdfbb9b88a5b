def attempt(text, **names):
    b = bytearray(b"Hello, World")
    e = bytearray()
    try:
        answer = eval(text, {"b": b, "e": e, **names})
        print(text, "=>", repr(answer), type(answer).__name__, b, e)
    except Exception as error:
        print(text, "=>", type(error).__name__, error, b)


for text in """b.upper()|b.lower()|b.title()|b.swapcase()|b.capitalize()|b.find(b'o')|b.rfind(b'o', 0, 6)
b.index(b'x')|b.rindex(111)|b.count(b'l')|b.replace(b'l', b'LL', 2)|b.split()|b.split(b',')|b.rsplit(b'o', 1)
b.splitlines()|b.partition(b',')|b.rpartition(bytearray(b'o'))|b.removeprefix(b'He')|b.removesuffix(b'ld')
b.strip(b'Hd')|b.lstrip(b'H')|b.rstrip(bytearray(b'd'))|b.isalpha()|b.isascii()|e.islower()|b.istitle()
b.center(20, b'*')|b.ljust(15)|b.rjust(15, b'-')|b.zfill(14)|b.expandtabs()|b.translate(bytes(range(256)), b'lo')
b.startswith(b'He')|b.endswith((b'x', b'ld'))|b.decode()|b.decode('ascii', errors='strict')|b.hex()|b.hex('-', 2)
b.hex(bytes_per_sep=2)|b.join([b'1', bytearray(b'2'), b'3'])|b', '.join([b, b])|b.append(33)|b.append(300)|b.append('x')
b.extend(b'!!')|b.extend([1, 2, 255])|b.extend('abc')|b.extend(5)|b.extend([256])|b.extend(x for x in (65, 66))
b.insert(0, 64)|b.insert(-1, 64)|b.insert(99, 64)|b.pop()|b.pop(0)|b.pop(50)|e.pop()|b.remove(108)|b.remove(1)
b.reverse()|b.clear()|b.copy()|b.copy() is b|b[0]|b[-1]|b[99]|b['x']|b[1:4]|b[::-1]|b[::3]|len(b)|bool(e)
b + b'x'|b'x' + b|b + 'x'|'x' + b|b * 2|2 * e|b == b'Hello, World'|b'Hello, World' == b|b < b'I'|b == 'x'|b != e
b'lo' in b|111 in b|bytearray(b'W') in b|b in b'Hello, World!'|'x' in b|300 in b|list(b)[:3]|sorted(b)[:3]|max(b)
bytes(b)|str(b)|str(b, 'ascii')|repr(b)|hash(b)|{b: 1}|type(iter(b))|bytearray(b)|bytearray(3)|bytearray(-1)|bytearray('é', 'utf-8')
bytearray('x')|bytearray([1, 2])|bytearray([256])|bytearray([-1])|bytearray(1.5)|bytearray(b'x', 'ascii')|bytearray(None)
bytearray(source=b'x')|bytearray.fromhex('00ff 10')|bytearray.fromhex('zz')|bytearray.maketrans(b'a', b'b')[97]
int.from_bytes(b[:2], 'big')|int(bytearray(b'42'))|float(bytearray(b'1.5'))|ord(bytearray(b'a'))|sum(b)
list(reversed(b))[:2]|b.foo|b.index(300)|b.find('x')|bytearray(b'abc').join(['x'])|b.__len__()|b.__contains__(72)|b.__add__(b'z')
isinstance(b, bytes)|issubclass(bytearray, object)|b[True]|b[None]|b.center(3)|b.split(b'')|b.count()|b.replace(b'l')""".replace("\n", "|").split("|"):
    attempt(text)
