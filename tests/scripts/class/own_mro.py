# An order of bases that does not begin with the class ends the run.
# expect status: 5
# expect error: taskarium: unsupported
class Meta(type):
    def mro(cls):
        return [object, cls]


try:
    class A(metaclass=Meta):
        pass
except BaseException:
    print("not reached")
