# status: 1 4
x=[];y=[]
for i in range(40): x=[x,x];y=[y,y]
print(x==y)
