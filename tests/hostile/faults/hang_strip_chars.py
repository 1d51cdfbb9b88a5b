# status: 0
x="a"*10**6
y="b"*10**6+"a"
x.strip(y)
