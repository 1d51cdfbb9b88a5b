# Classes, their order, properties, and what is said about mistakes.
class Animal:
    count = 0

    def __init__(self, name, *, legs=4):
        self.name = name
        self.legs = legs
        Animal.count += 1

    def speak(self):
        return f"{self.name} says {self.sound()}"

    def sound(self):
        return "..."

    @classmethod
    def make(cls, name):
        return cls(name)

    @staticmethod
    def double(x):
        return x * 2

    @property
    def title(self):
        """The title."""
        return self.name.upper()


class Dog(Animal):
    def __init__(self, name, **more):
        super().__init__(name, **more)
        self.tricks = []

    def sound(self):
        return "Woof"

    def add(self, trick):
        self.tricks.append(trick)
        return self


d = Dog("Rex", legs=3)
print(d.speak(), d.legs, d.add("sit").add("roll").tricks)
p = Dog.make("Pip")
print(type(p), p.title, Animal.count, Dog.count, Dog.double(4), d.double(5))
print(Dog.__mro__, Dog.__bases__, Dog.__name__, Dog.__qualname__, Dog.__module__)
print(isinstance(d, Animal), issubclass(Dog, Animal), isinstance(p, Dog))
try:
    d.title = 5
except AttributeError as e:
    print(e)
try:
    d.nothing
except AttributeError as e:
    print(e)
try:
    Dog.nothing
except AttributeError as e:
    print(e)
try:
    Dog()
except TypeError as e:
    print(e)
try:
    Dog("a", "b", "c")
except TypeError as e:
    print(e)


class Plain:
    pass


try:
    Plain(1)
except TypeError as e:
    print(e)
try:
    object(1)
except TypeError as e:
    print(e)
q = Plain()
q.a = 1
q.b = 2
print(q.__dict__, vars(q), hasattr(q, "a"), hasattr(q, "c"), getattr(q, "c", 7))
del q.a
print(q.__dict__)
try:
    del q.a
except AttributeError as e:
    print(e)
print(Plain.__doc__, Animal.title.__doc__)


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__))
try:
    class E(A, D):
        pass
except TypeError as e:
    print(str(e).replace("\n", " "))
try:
    class F(A, A):
        pass
except TypeError as e:
    print(e)


def outer():
    class Inner:
        def m(self):
            return __class__
    return Inner


I = outer()
print(I, I.__qualname__, I().m() is I)


class Temp:
    def __init__(self):
        self._c = 0

    @property
    def c(self):
        return self._c

    @c.setter
    def c(self, v):
        if v < -273:
            raise ValueError("too cold")
        self._c = v


t = Temp()
t.c = 20
t.c += 5
print(t.c)
try:
    t.c = -300
except ValueError as e:
    print("error:", e)
A.who = lambda self: "X"
print(D().who())
Plain.extra = 3
print(Plain().extra, Plain.extra)
del Plain.extra
print(hasattr(Plain, "extra"))

# expect: Rex says Woof 3 ['sit', 'roll']
# expect: <class '__main__.Dog'> PIP 2 2 8 10
# expect: (<class '__main__.Dog'>, <class '__main__.Animal'>, <class 'object'>) (<class '__main__.Animal'>,) Dog Dog __main__
# expect: True True True
# expect: property 'title' of 'Dog' object has no setter
# expect: 'Dog' object has no attribute 'nothing'
# expect: type object 'Dog' has no attribute 'nothing'
# expect: Dog.__init__() missing 1 required positional argument: 'name'
# expect: Dog.__init__() takes 2 positional arguments but 4 were given
# expect: Plain() takes no arguments
# expect: object() takes no arguments
# expect: {'a': 1, 'b': 2} {'a': 1, 'b': 2} True False 7
# expect: {'b': 2}
# expect: 'Plain' object has no attribute 'a'
# expect: None The title.
# expect: DBCA ['D', 'B', 'C', 'A', 'object'] True
# expect: Cannot create a consistent method resolution order (MRO) for bases A, D
# expect: duplicate base class A
# expect: <class '__main__.outer.<locals>.Inner'> outer.<locals>.Inner True
# expect: 25
# expect: error: too cold
# expect: DBCX
# expect: 3 3
# expect: False
