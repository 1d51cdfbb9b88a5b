# status: 0
print(sum(map(abs, [1] * 200000)))
