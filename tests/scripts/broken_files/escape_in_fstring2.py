x = f"a\x" "b" + 3
