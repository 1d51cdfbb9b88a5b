# Encodings of one byte a character, and a text as a literal has it.
TEXT = 'Привет, мир — № 5 €, žluťoučký, naïve café «ß» █ ё\x00\x7f'
for name in ('cp1251', 'windows-1251', 'CP-1252', 'cp1250', 'cp866', '866', 'cp437',
             'cp850', 'koi8-r', 'KOI8_U', 'iso-8859-2', 'latin2', 'iso8859-5',
             'iso-8859-15', 'latin9', 'mac_cyrillic', 'unicode_escape',
             'unicode-escape'):
    for errors in 'strict', 'replace', 'ignore', 'xmlcharrefreplace', 'namereplace':
        try:
            print(name, TEXT.encode(name, errors))
        except UnicodeEncodeError as error:
            print(name, error, error.encoding, error.start, error.end)
    known = TEXT.encode(name, 'ignore')
    print(known.decode(name) == ''.join(c for c in TEXT if c in known.decode(name)))
    if 'escape' in name:
        continue
    print(ascii(bytes(range(256)).decode(name, 'replace')))
    for errors in 'strict', 'surrogateescape', 'backslashreplace', 'ignore':
        try:
            print(ascii(b'a\x81\x98\xdb\xff'.decode(name, errors)))
        except UnicodeDecodeError as error:
            print(error, error.start, error.end, error.reason)
print('сырой'.encode('cp1251').decode('koi8-r'), 'Привет'.encode().decode('cp1251', 'replace'))
print('tab\t\r\n\\\'"\x01é€😀\ud800'.encode('unicode_escape'))
for data in (rb'a\tb\x41\u20ac\U0001f600\101\0\N{BULLET}\\\'\"\a\b\f\v\r', b'\\\nx', b'\xe9',
             b'\\', b'\\x4', b'ab\\xg', b'\\u12', b'\\u12zz', b'\\U00110000', b'\\U0001',
             b'\\N', b'\\N{', b'\\N{BULLET', b'\\N{}', b'\\N{nobody}', b'\\7', b'\\ud800'):
    for errors in 'strict', 'replace', 'ignore', 'backslashreplace':
        try:
            print(data, ascii(data.decode('unicode_escape', errors)))
        except UnicodeDecodeError as error:
            print(data, error)
            print(error.encoding, error.start, error.end, error.reason)
