# A builtin can be meant that a program may not use here.
evil  # expect error: NameError: name 'evil' is not defined. Did you mean: 'eval'?
