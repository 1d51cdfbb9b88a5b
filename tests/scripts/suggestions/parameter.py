# From 3.13 on the keyword that may be meant is named.
def connect(host, *, port=80): pass
try: connect("a", prt=1)
except TypeError as e: print(e)
class A:
    def __init__(self, name): pass
try: A(nme=1)
except TypeError as e: print(e)


def ordered(first, /, second, *, third=3):
    pass


for keywords in ({"frist": 1}, {"secnd": 1}, {"thrid": 1}, {"far_from_all": 1},
                 {"second": 1, "thir": 2}, {"first": 1, "second": 2}):
    try:
        ordered(0, **keywords)
    except TypeError as e:
        print(e)
