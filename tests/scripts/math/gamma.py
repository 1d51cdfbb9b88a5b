# math.gamma() and math.lgamma() to the last bit.
import math

values = [0.5, 1, 1.5, 2, 3.7, 5, 10, 22, 23, 24, 25.5, 100, 140.5, 171.5,
          -0.5, -1.5, -2.25, -10.1, -150.5, -199.5, -250.5, 1e-5, 1e-21, 1e-308,
          0.1, 7.99, 1e10, math.inf, math.nan, True]
for value in values:
    for function in math.gamma, math.lgamma:
        try:
            print(function.__name__, value, function(value).hex())
        except (ValueError, OverflowError) as e:
            print(function.__name__, value, type(e).__name__, e)
for value in (0, -1, -3.0, -math.inf, 172, 1e300, 1e308, "x", None, 10 ** 400):
    for function in math.gamma, math.lgamma:
        try:
            print(function(value))
        except Exception as e:
            print(function.__name__, type(e).__name__, e)
