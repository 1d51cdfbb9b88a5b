# A module beside the program that does not compile: its error is the import's.
import helpers.shapes

for text in "import helpers.broken", "from helpers import broken_late":
    for attempt in 1, 2:
        try:
            if "late" in text:
                from helpers import broken_late
            else:
                import helpers.broken
        except SyntaxError as error:
            print(type(error).__name__, error.msg, error.lineno, error.offset, error.text)
            print(error.filename.rpartition("/")[2], error.end_lineno, error.end_offset)
