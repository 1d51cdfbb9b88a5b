# A clause whose class cannot be caught: the whole clause is meant.
try:
    1/0
except (
    ValueError,
    int,
):
    pass
