names = ['a', 'b']
for i in range(3):
    print(names[i])
