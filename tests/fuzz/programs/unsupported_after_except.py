try:
    while True:
        class Meta(type):
            def mro(cls):
                return type.mro(cls)
except* Exception as e:
    e.add_note('n'); print(repr(e))


class A(metaclass=Meta):
    pass
