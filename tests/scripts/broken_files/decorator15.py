@*f
def g(): pass
