x = b'\N{x}'
