@f def g(): pass
