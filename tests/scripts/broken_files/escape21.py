x = f"\x"
