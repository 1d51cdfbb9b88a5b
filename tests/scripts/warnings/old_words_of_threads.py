# Where an old word is used: in the line that calls it.
import threading


def call(function):
    try:
        print(function())
    except RuntimeError as e:
        print(e)


call(lambda: threading.Event().isSet())
event = threading.Event()
print(event.isSet())
call(lambda: threading.Condition().notifyAll())
