x = f"\N{x}"
