# \N{name} in strings of every kind, and what is wrong with it.
print("\N{BULLET} \N{greek small letter pi} \N{LATIN SMALL LETTER E WITH ACUTE}\N{NO-BREAK SPACE}|\N{LF}|\N{CJK UNIFIED IDEOGRAPH-4E00}\N{HANGUL SYLLABLE GA}\N{GRINNING FACE}", f"\N{DEGREE SIGN}{1+1}", rf"\N{3}", "\N{EURO SIGN}".encode("cp1252") if 0 else 1)
for s in ('"\\N{NOPE}"', '"\\N"', '"\\N{"', '"\\N{}"', '"ab\\N{BULLET"', '"\\N{KEYCAP DIGIT ONE}"', 'f"\\N{NOPE} {1}"', 'f"\\N{BULLET}{1}"', '"\\Nx"'):
    try: print(ascii(eval(s)))
    except SyntaxError as e: print(e)
