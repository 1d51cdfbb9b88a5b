x = r"\x"
