# status: 1 4
import math
print(math.factorial(10 ** 9))
