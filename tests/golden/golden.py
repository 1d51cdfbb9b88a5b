"""What the makers of the checked-in tables share."""
import os
import subprocess
import sys
import tempfile

# The releases that the tables were made with; others differ in details.
RELEASES = {(3, 11, 2): "311", (3, 12, 1): "312", (3, 13, 0): "313"}


def stderr_of(python, source):
    """What `python x.py` writes to stderr for a file with this text."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "x.py")
        with open(path, "wb") as file:
            file.write(source.encode())
        run = subprocess.run([python, "-E", "-S", "-W", "ignore", path],
                             stdin=subprocess.DEVNULL, capture_output=True,
                             env={"NO_COLOR": "1", "LC_ALL": "C.UTF-8"})
        return run.stderr.decode().replace(path, "x.py")


def version_at_hand():
    """Ends the test as skipped if this python is none of RELEASES."""
    version = RELEASES.get(sys.version_info[:3])
    if version is None:
        print("skipped: the table was made with other releases")
        sys.exit(77)
    return version


def pythons_of(words):
    """311=PATH 312=PATH ... as a dictionary."""
    return dict(word.split("=", 1) for word in words)
