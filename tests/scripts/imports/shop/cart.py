from .tax import rate
class Cart(list):
    def pay(self):
        from . import late
        return late.till(self)
def total(cart): return sum(cart) * (1 + rate)
