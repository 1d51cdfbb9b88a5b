# Who has a __wrapped__ that has another, without end, is told of.
import inspect


class Endless:
    def __getattr__(self, name):
        return Endless()

    def __repr__(self):
        return '<endless>'


for ask in inspect.unwrap, inspect.getsource:
    try:
        print(ask(Endless()))
    except ValueError as error:
        print(error)    # expect: wrapper loop when unwrapping <endless>
# expect: wrapper loop when unwrapping <endless>
