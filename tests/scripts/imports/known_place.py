"""A module that tells where it lies, imported by place_of_it.py."""
print(__name__ == "__main__" or __name__, __doc__)
print(__file__.rsplit("/", 1)[-1], __package__)
