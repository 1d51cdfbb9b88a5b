import sys
def up():
    from ... import nothing_above
class Wheel: pass
_w = 2
