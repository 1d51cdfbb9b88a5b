@f
if 1: pass
