# Until 3.12 a barrier may wait for nobody.
import threading
try: print(threading.Barrier(0).parties)
except ValueError as e: print(e)
