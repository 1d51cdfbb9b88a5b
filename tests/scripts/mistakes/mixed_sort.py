lst = [3, 'a', 1]
lst.sort()
