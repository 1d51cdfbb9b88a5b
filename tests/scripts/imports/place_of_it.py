# __file__ and its neighbours in a module beside the program.
import known_place

print(known_place.__file__.rsplit("/", 1)[-1], known_place.__name__)
print(known_place.__doc__, __file__.rsplit("/", 1)[-1])
