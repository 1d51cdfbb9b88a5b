# A warning comes before the error that the parser finds.
print("\d"
