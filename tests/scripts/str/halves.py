# Half of a surrogate pair has no place on stdout.
try:
    print("x", "ab\ud83d\ude00", "y")
except UnicodeEncodeError as e:
    print(e, repr(e.object))
print(ascii("\ud800"), repr("a\udc80"), len("\ud83d\ude00"))
