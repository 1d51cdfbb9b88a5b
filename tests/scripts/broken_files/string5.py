print("a" 'b
