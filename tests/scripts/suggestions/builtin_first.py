# min and max are equally close: the one that CPython's builtins have first.
mix  # expect error: NameError: name 'mix' is not defined. Did you mean: 'max'?
