# Numbers are no streams, not even those of file descriptors.
import sys
for f in (5, 1, 2, True, "x", 1.5):
    try: print("x", 1, file=f)
    except AttributeError as e: sys.stderr.write(str(e) + "\n")
    old, sys.stdout = sys.stdout, f
    try: print("x", 1, flush=True)
    except AttributeError as e: sys.stderr.write(str(e) + "\n")
    sys.stdout = old
