# status: 1 4
x=(1<<10**8)-1
y=(1<<10**8)-2
while True: x<y
