# What is missing before a comment: the caret marks all of the comment. (What
# 3.13 says of a text that is no file goes on past its end.)
import sys

for text in ('x = 5 +  # add\n', 'if x  # é, too\n    y\n', 'import # hi\n',
             'x = #\n', 'def f()  # c\n    y\n', 'while  # always\n',
             'x = (1 +  # open\n', 'x = 1 # fine\ny = # not\n',
             'x = 1 + \\\n  # joined\n',
             'for x in  # c\n    pass\n', 'return = 3 # hi\n', 'x = [1 # a\n',
             'class A  # c\n', 'lambda  # c\n', 'print "a"  # c\n'):
    try:
        compile(text, 'text', 'exec')
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset,
              error.end_lineno,
              error.end_offset if sys.version_info < (3, 13) else '')
