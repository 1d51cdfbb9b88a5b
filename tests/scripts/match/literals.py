# Literals, singletons, values with a dot, captures and wildcards.
class Colour:
    RED = "red"
    BLUE = 2


def kind(value):
    match value:
        case 0:
            return "zero"
        case -1 | -2.5:
            return "negative"
        case "text" | b"bytes":
            return "literal text"
        case "a" "b":
            return "joined"
        case None:
            return "None"
        case True:
            return "True"
        case False:
            return "False"
        case Colour.RED:
            return "red"
        case Colour.BLUE:
            return "blue"
        case int() | float() as number if number > 100:
            return f"large {number}"
        case (3 | 4 | 5) as few:
            return f"few {few}"
        case str(text):
            return f"str {text!r}"
        case other:
            return f"other {other!r}"


for value in (0, 0.0, -1, -2.5, "text", b"bytes", "ab", None, True, False, 1, "red", 2, 2.0,
              101, 1e3, 4, "x", [1], ()):
    print(repr(value), kind(value))


def without():
    match 5:
        case 1:
            print("never")
    print("nothing matched")


without()
match 3, 4:
    case a, b:
        print(a, b)
match (x := 7):
    case 7:
        print("seven", x)
match [1, 2], *[3]:
    case [a, b], c:
        print(a, b, c)
