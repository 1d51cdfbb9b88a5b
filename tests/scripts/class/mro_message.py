# What is said when no order of the bases fits.
class A: pass
class B(A): pass
try:
    class C(A, B): pass
except TypeError as e: print(e)


# The classes that are named are those whose order nobody can tell.
class X: pass
class A(X): pass
class B(X): pass
class H(A, B): pass
class I(B, A): pass
class K(I): pass


for bases in (H, I), (X, A), (A, H, B, I), (K, H), (H, A, I, X), (X, H, I):
    try:
        type('J', bases, {})
    except TypeError as e:
        print(e)

# Hundreds of bases are put in order soon.
many = [type(f'C{i}', (), {}) for i in range(400)]
order = type('D', tuple(many), {}).__mro__
print(len(order), order[1:-1] == tuple(many))
