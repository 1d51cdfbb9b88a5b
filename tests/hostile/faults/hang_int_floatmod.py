# status: 1 4
while True: 1e308%1e-308
