class Dog:
    def __init__(self, name):
        self.nam = name
    def show(self):
        return self.name
print(Dog('R').show())
