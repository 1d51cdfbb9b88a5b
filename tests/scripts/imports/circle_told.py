# What an error says, without the place of a file.
import re


def told(e):
    print(type(e).__name__, re.sub(r"/\S*/", "", str(e)))
