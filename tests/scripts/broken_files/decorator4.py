@f g
def h(): pass
