# The names of signals, which programs have before any signal comes.
import signal

print(repr(signal.SIGINT), signal.SIGTERM, int(signal.SIGKILL), signal.SIGINT.name)
print(signal.Signals(15), signal.Signals["SIGHUP"], signal.SIGIOT is signal.SIGABRT)
print([each.name for each in signal.Signals])
print(repr(signal.SIG_DFL), signal.SIG_IGN, signal.Handlers.SIG_IGN, signal.NSIG)
print(isinstance(signal.SIGINT, int), signal.SIGINT == 2, {signal.SIGINT: 1}[2])
print(type(signal.SIGINT), f"{signal.SIGINT}", "%d" % signal.SIGINT, -signal.SIGKILL)
try:
    signal.Signals(99)
except ValueError as error:
    print(error)
