from abc import ABC, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        pass

    @property
    @abstractmethod
    def corners(self):
        pass


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    corners = 4


for cls in Shape, Half, Square:
    try:
        print(cls('s').corners)
    except TypeError as e:
        print(e)
