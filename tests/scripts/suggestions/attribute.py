# "Did you mean" stands in the traceback only, never in str(e).
class A:
    def hello(self):
        pass


try:
    A().helo()
except AttributeError as e:
    print(e)  # expect: 'A' object has no attribute 'helo'

A().helo()  # expect error: AttributeError: 'A' object has no attribute 'helo'. Did you mean: 'hello'?
