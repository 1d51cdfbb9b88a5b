rate = 0.2
_hidden = 1
