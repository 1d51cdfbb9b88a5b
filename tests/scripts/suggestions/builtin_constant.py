# A constant can be meant, too.
fals  # expect error: NameError: name 'fals' is not defined. Did you mean: 'False'?
