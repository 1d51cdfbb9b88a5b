# Modules that import one another.
import circle_module

print(circle_module.late)
