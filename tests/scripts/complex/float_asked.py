# A class of floats is asked by its __float__, too.
class F(float):
    def __float__(self): return 2.5
print(complex(F(1)), complex(1, F(3)), complex(F(1), F(3)))
class Mro(float): pass
print(complex(Mro(1)))
