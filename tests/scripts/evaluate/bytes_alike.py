# What has bytes to lend is a text, too.
import sys
class B(bytes): pass
class BA(bytearray): pass
print(eval(B(b'1+1')), eval(BA(b'1+2')) if 0 else 0)
exec(B(b'x=5')); print(x)
print(eval(bytearray(b'3+4')), eval(memoryview(b'3+5')))
try: compile(B(b'1'),'q','eval'); print('ok')
except Exception as e: print(e)
for bad in (5,None,[],1.5):
    try: eval(bad)
    except Exception as e: print(type(e),e)
