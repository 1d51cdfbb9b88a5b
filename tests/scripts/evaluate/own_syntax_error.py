e = SyntaxError('bad', ('<string>', 1, 3, '1 +', 1, 4))
print(str(e), e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno)
raise e
