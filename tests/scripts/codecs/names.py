import codecs
print(codecs.encode('Hello, World', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'hi', 'hex'), codecs.decode('6869'.encode(), 'hex'), codecs.decode(b'aGk=', 'base64'))
print(codecs.encode('ä', 'latin1'), codecs.decode(b'\xe4', 'latin-1'), codecs.encode('ü'), codecs.decode(b'\xc3\xbc'), codecs.BOM_UTF8, codecs.BOM_UTF16)
for n in ['utf8', 'U8', 'latin1', 'ISO-8859-1', 'l1', 'ascii', 'us-ascii', 'utf16', 'utf-16-le', 'utf-8-sig', 'rot13', 'hex', 'base64', 'unicode_escape', 'cp1251', 'koi8-r', 'UTF-8']:
    c = codecs.lookup(n)
    print(n, c.name)
for f in (lambda: codecs.encode(3), lambda: codecs.decode('x'), lambda: codecs.encode(b'x'), lambda: codecs.encode('x', 'hex'), lambda: codecs.decode('xx', 'hex'), lambda: codecs.encode(b'x', 'rot13'), lambda: codecs.encode('é', 'ascii'), lambda: codecs.decode(b'\xff'), lambda: codecs.encode('a', 'nope'), lambda: codecs.lookup(3), lambda: codecs.encode('é', 'ascii', 'ignore'), lambda: codecs.decode(b'\xe4x', errors='replace'), lambda: codecs.getencoder('utf-8')('aé'), lambda: codecs.getdecoder('utf-8')(b'ab'), lambda: codecs.lookup('nix')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None), repr(e.__cause__))
dec = codecs.getincrementaldecoder('utf-8')()
for b in 'äß€😀'.encode(): print(repr(dec.decode(bytes([b]))), end=' ')
print(repr(dec.decode(b'', True)))
print(list(codecs.iterdecode([b'a', b'\xc3', b'\xa4'], 'utf-8')), list(codecs.iterencode(['a', 'ä'], 'utf-8')), codecs.getincrementalencoder('ascii')().encode('x'))
try: codecs.getincrementaldecoder('utf-8')().decode(b'\xc3', True)
except UnicodeDecodeError as e: print(e)
