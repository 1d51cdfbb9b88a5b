# status: 1 4
while True:
    try:
        1 / 0
    finally:
        continue
