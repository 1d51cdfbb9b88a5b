# Wherever memory ends here, the line that is quoted names an error that is
# not the one that is raised.


def kinds(count):
    return [SystemError, ("SystemError", count)] * count


print(len(kinds(3)))
try:
    print(len(kinds("three")))
except TypeError as error:  # not SystemError
    print(error, [SystemError] + [MemoryError])
