# status: 1 4
x="é"*10**7
while True: x[5000000]
