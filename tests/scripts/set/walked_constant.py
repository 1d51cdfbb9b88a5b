# What is walked over may be CPython's frozenset, whose order is another.
print([x for x in {10**20,3}])
for x in {10**20, 3}: print(x)
print([x for x in {1,2,3,-1,40,8,0}], {x for x in {17, 8, 1}})
for x in {'a','b'}: pass
for x in {8}: print(x)
