# What every bound method has is its own, and not its function's.
class Account:
    def __init__(self):
        self.balance = 5

    def pay(self, amount=1):
        "Pays in."
        return self.balance + amount


account = Account()
method = account.pay
Account.pay.tag = 7
print(method.__class__, type(method) is method.__class__)
print(method.__call__(), method.__call__(3), method.__call__(amount=4))
print(method.__eq__(account.pay), method.__ne__(account.pay))
print(method.__hash__() == hash(method), method.__repr__() == repr(method))
print(method.__str__() == str(method), method.__call__ != account.__init__)
print(method.__name__, method.__qualname__, method.__doc__, method.tag)
print(method.__defaults__, method.__code__.co_name, method.__func__.__name__)
print(method.__self__ is account, hasattr(method, "other"))

# expect: <class 'method'> True
# expect: 6 8 9
# expect: True False
# expect: True True
# expect: True True
# expect: pay Account.pay Pays in. 7
# expect: (1,) pay pay
# expect: True False
