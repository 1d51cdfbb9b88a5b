# A metaclass that orders bases in its own way ends the run.
# expect status: 5
# expect error: taskarium: unsupported
class Meta(type):
    def mro(cls):
        return type.mro(cls)


try:
    class A(metaclass=Meta):
        pass
except BaseException:
    print("not reached")
