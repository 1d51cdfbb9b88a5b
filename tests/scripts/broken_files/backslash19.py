def f():
    pass
    \
\
    x
