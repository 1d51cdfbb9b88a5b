@f
# c

