def level(n):
    if n == 0:
        return {}["missing"] + [1, 2][
            5]
    return level(n - 1)


class E(Exception):
    pass


def chain():
    try:
        level(3)
    except KeyError as e:
        raise E("wrapped") from e


try:
    chain()
except E:
    x = (1 +
         None)
