@f;
def g(): pass
