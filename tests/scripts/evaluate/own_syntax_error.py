e = SyntaxError('bad', ('<string>', 1, 3, '1 +', 1, 4))
print(str(e), e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno)
# A place without an end; 3.13 takes the rest of the line.
import traceback
for where in (("f", 1, 3, "a @ b"), ("f", 1, 3, "a @ b", 1, 4),
              ("f", 1, 2, "abc", None, None), ("f", 1, None, "abc"),
              ("f", 3, 1, "x = ключ", 3, 0), ("f", 1, 0, "abc")):
    try:
        raise SyntaxError("m", where)
    except SyntaxError as error:
        print("".join(traceback.format_exception_only(error)))

raise e
