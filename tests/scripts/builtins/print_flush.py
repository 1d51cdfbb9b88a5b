# Whatever print() is told for flush is asked for its truth, before it writes.
class File:
    def write(self, text): self.text = text
    def flush(self): print("flushed")


class Truth:
    def __init__(self, answer): self.answer = answer
    def __bool__(self):
        print("asked")
        if self.answer is None:
            raise ValueError("no truth")
        return self.answer


for flush in (1, 0, None, "", "x", [], Truth(True), Truth(False)):
    print("to a file", file=File(), flush=flush)
    print("to stdout", flush=flush)
for file in (None, File()):
    try:
        print("never", file=file, flush=Truth(None))
    except ValueError as e:
        print(e)
    try:
        print("never", file=file, flush=Truth(5))
    except TypeError as e:
        print(e)
