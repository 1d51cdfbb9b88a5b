# What is no class is asked for __bases__ where isinstance() is given it.
class Asked:
    def __init__(self, answer):
        self.__dict__["answer"] = answer

    def __getattr__(self, name):
        print("asked for", name)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Ever:
    def __getattribute__(self, name):
        print("asked for", name)
        return 5


for value in (Asked(None), Asked([int]), Asked(AttributeError("none")),
              Asked(ValueError("fails")), Ever()):
    for ask in (lambda v: isinstance(1, v), lambda v: issubclass(int, v)):
        try:
            print(ask(value))
        except Exception as e:
            print(type(e).__name__, e)
