# Imports who imports it.
import circle_back

late = circle_back.__name__
print(late)
