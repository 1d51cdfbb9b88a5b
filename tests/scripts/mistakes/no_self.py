class Dog:
    def __init__(self, name):
        self.name = name
    def bark():
        print('woof')
d = Dog('Rex')
d.bark()
