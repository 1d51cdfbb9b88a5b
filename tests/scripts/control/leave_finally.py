def early(n):
    try:
        if n == 0:
            return "returned"
        if n == 1:
            raise ValueError("one")
    except ValueError:
        return "caught"
    else:
        return "else"
    finally:
        print("finally", n)


print(early(0), early(1), early(2))


def override():
    for i in range(3):
        try:
            continue
        finally:
            print("step", i)
    for i in range(3):
        try:
            try:
                break
            finally:
                print("inner")
        finally:
            print("outer")
    try:
        return 1
    finally:
        for i in range(2):
            if i:
                break


print(override())


def nested():
    try:
        try:
            1 / 0
        finally:
            print("a")
    except ZeroDivisionError as e:
        print("b", e)
        try:
            raise KeyError("k") from e
        except KeyError as k:
            print(repr(k.__cause__), repr(k.__context__))
    try:
        e
    except UnboundLocalError as u:
        print(u)


nested()


def swallow():
    while True:
        try:
            raise ValueError
        except ValueError:
            break
    return "done"


print(swallow())
