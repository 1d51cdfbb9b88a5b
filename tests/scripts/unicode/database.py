# What the module unicodedata says of characters and texts.
import unicodedata as u, sys
for s in ("é", "e\u0301", "ﬁ", "Å", "각", "q\u0307\u0323", "①½", "\ud800a", "ñ"*3, "𝔘"):
    print([ascii(u.normalize(f, s)) for f in ("NFC", "NFD", "NFKC", "NFKD")], [u.is_normalized(f, s) for f in ("NFC", "NFD")])
print("".join(c for c in u.normalize("NFD", "Crème Brûlée ñandú") if u.category(c) != "Mn"))
for c in "aA1²½ⅷ٣ é\n\0€中가😀\u0301\ud800\ue000(":
    print(ascii(c), u.category(c), u.bidirectional(c), u.combining(c), u.east_asian_width(c), u.mirrored(c), ascii(u.decomposition(c)), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.name(c, "?"))
print(u.lookup("GREEK SMALL LETTER PI"), ascii(u.lookup("KEYCAP DIGIT ONE")), u.unidata_version, "\N{NULL}" == "\0", "\N{DELETE}" == "\x7f")
for f in (lambda:u.name("ab"),lambda:u.name(5),lambda:u.name(),lambda:u.name("\0"),lambda:u.name("a",1,2),lambda:u.lookup("x"),lambda:u.lookup(5),lambda:u.category(""),lambda:u.normalize("x","a"),lambda:u.normalize("NFC",5),lambda:u.normalize(5,"a"),lambda:u.digit("a"),lambda:u.decimal("²"),lambda:u.numeric("a"),lambda:u.is_normalized("q","é"),lambda:u.category(x="a"),lambda:u.normalize("NFC"),lambda:u.lookup(""),lambda:u.digit(5),lambda:u.numeric("ab"),lambda:u.decimal()):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__,e)
hangul = [chr(code) for code in range(0xAC00, 0xD7A4, 7)]
print(all(u.lookup(u.name(c)) == c for c in hangul))
print(all(u.lookup(u.name(chr(c))) == chr(c) for c in range(0x2000, 0x3100)
          if u.name(chr(c), None)))
for name in ("HANGUL SYLLABLE GAX", "HANGUL SYLLABLE ", "HANGUL SYLLABLE X", "CJK UNIFIED IDEOGRAPH-", "CJK UNIFIED IDEOGRAPH-0041"):
    try: print(u.lookup(name))
    except KeyError as e: print(e)
