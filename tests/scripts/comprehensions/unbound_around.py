# A name of the function around that is not bound yet, and a parameter that is
# deleted: since 3.12 both are local variables like any other.
import sys


class A:
    def f(self):
        return "A"


class B(A):
    def method(self):
        del self
        return super().f()

    def attribute(self):
        del self
        return super().f

    def alone(self):
        del self
        return super()

    def captured(self):
        del self
        lambda: self
        return super().f()

    def inside(self):
        del self
        return [super().f() for _ in (1,)]


def early():
    [later for x in (1,) if later]
    later = 1


def early_nested():
    [[later for x in (1,)] for y in (1,)]
    later = 1


def early_and_captured():
    {later for x in (1,)}
    later = 1
    return lambda: later


def early_in_generator():
    list(later for x in (1,))
    later = 1


def from_outside():
    def inner():
        return {x: later for x in (1,)}

    inner()
    later = 1


def of_itself():
    return [late for x in (1,) if late for late in (1,)]


for ask in (B().method, B().attribute, B().alone, B().captured, B().inside,
            early, early_nested, early_and_captured, early_in_generator,
            from_outside, of_itself):
    try:
        ask()
    except Exception as error:
        if sys.version_info >= (3, 12) or ask.__name__ == "of_itself":
            print(ask.__name__, type(error).__name__, error)
# expect: method UnboundLocalError cannot access local variable 'self' where it is not associated with a value
# expect: attribute UnboundLocalError cannot access local variable 'self' where it is not associated with a value
# expect: alone RuntimeError super(): arg[0] deleted
# expect: captured UnboundLocalError cannot access local variable 'self' where it is not associated with a value
# expect: inside UnboundLocalError cannot access local variable 'self' where it is not associated with a value
# expect: early UnboundLocalError cannot access local variable 'later' where it is not associated with a value
# expect: early_nested UnboundLocalError cannot access local variable 'later' where it is not associated with a value
# expect: early_and_captured UnboundLocalError cannot access local variable 'later' where it is not associated with a value
# expect: early_in_generator NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
# expect: from_outside NameError cannot access free variable 'later' where it is not associated with a value in enclosing scope
# expect: of_itself UnboundLocalError cannot access local variable 'late' where it is not associated with a value
