x = "\N{DIGIT ONE}"
