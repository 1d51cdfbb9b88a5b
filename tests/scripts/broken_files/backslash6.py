if 1:
    \
