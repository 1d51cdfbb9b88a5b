# exit() knows one keyword.
for call in (lambda: exit(codes=1), lambda: quit(kode=1), lambda: exit(zz=1),
             lambda: exit(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: Quitter.__call__() got an unexpected keyword argument 'codes'. Did you mean 'code'?
# expect: Quitter.__call__() got an unexpected keyword argument 'kode'. Did you mean 'code'?
# expect: Quitter.__call__() got an unexpected keyword argument 'zz'
# expect: Quitter.__call__() takes from 1 to 2 positional arguments but 3 were given
