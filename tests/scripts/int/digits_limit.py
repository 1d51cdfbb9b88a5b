# How long the text of an int may be is for the program to say.
import sys

print(sys.get_int_max_str_digits())
for limit in 639, -1, 'a':
    try:
        sys.set_int_max_str_digits(limit)
    except (ValueError, TypeError) as error:
        print(error)


def try_both(digits):
    for made in (lambda: len(str(10 ** (digits - 1))),
                 lambda: int('7' * digits) % 1000):
        try:
            print(made())
        except ValueError as error:
            print(error)


for limit in 640, 5000, 0:
    sys.set_int_max_str_digits(limit)
    print(limit, sys.get_int_max_str_digits())
    for digits in 640, 641, 4400, 6000:
        try_both(digits)
sys.set_int_max_str_digits(maxdigits=640)
print(int('f' * 1000, 16) % 1000, len(hex(10 ** 900)))
