# Encodings with their marks, and what is done about what does not fit.
print("é€😀".encode("ascii", "xmlcharrefreplace"), "é€😀".encode("ascii", "backslashreplace"), "é€😀".encode("latin-1", "namereplace"), "é€".encode("utf-16"), "é€😀".encode("utf-16-le"), "a😀".encode("utf-16-be"), "é€".encode("utf-32"), "é".encode("utf-8-sig"), "é€".encode("ascii", "ignore"), "\udc80a".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), "\ud800".encode("utf-16", "surrogatepass"))
for e in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "UTF_8", "U8", "latin1", "L1", "646", "us_ascii", "ISO-8859-1", "Utf8"):
    print(e, "hé€😀".encode(e, "replace").decode(e))
for b, e, h in ((b"\xff\xfea\0", "utf-16", "strict"), (b"\xfe\xff\0a", "utf-16", "strict"), (b"a", "utf-16", "strict"), (b"a\0\0", "utf-16-le", "strict"), (b"\0\xd8", "utf-16-le", "strict"), (b"\0\xdc", "utf-16-le", "strict"), (b"\0\xd8a\0", "utf-16-le", "strict"), (b"\xffa", "utf-8", "backslashreplace"), (b"\xffa\xe2\x82", "utf-8", "surrogateescape"), (b"\xed\xa0\x80", "utf-8", "surrogatepass"), (b"\xff", "ascii", "replace"), (b"\xff", "ascii", "zzz"), (b"a", "ascii", "zzz"), (b"\xef\xbb\xbfa", "utf-8-sig", "strict"), (b"\xef\xbb\xbfa", "utf-8", "strict"), (b"a\0\0\0\0\xd8\0\0", "utf-32-le", "strict"), (b"a\0\0", "utf-32", "strict"), (b"\0\0\x11\0", "utf-32-le", "strict"), (b"\xff", "utf-8-sig", "strict")):
    try: print(ascii(b.decode(e, h)))
    except Exception as x: print(type(x).__name__, x)
for f in (lambda: "a".encode("zzz"), lambda: b"a".decode("no-such"), lambda: "é".encode("ascii", "zzz"), lambda: "a\ud800".encode("utf-16"), lambda: "é€".encode("latin-1"), lambda: str(b"a", "bad"), lambda: bytes("a", "x y")):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
