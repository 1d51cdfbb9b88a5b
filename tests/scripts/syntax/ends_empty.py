# The file ends where a block should begin, in an empty line.
while True:

