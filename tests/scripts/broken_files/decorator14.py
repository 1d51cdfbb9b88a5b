@f
async x
