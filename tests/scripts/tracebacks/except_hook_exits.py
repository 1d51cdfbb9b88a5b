import sys, logging
def hook(t, v, tb):
    logging.critical('Uncaught', exc_info=(t, v, tb))
    sys.exit(7)
sys.excepthook = hook
1 / 0
# expect error: CRITICAL:root:Uncaught
# expect error: ZeroDivisionError: division by zero
# expect status: 7
