# status: 1 4
x=[]
for i in range(40): x=[x,x]
y=[]
for i in range(40): y=[y,y]
print(y in [x]*10)
