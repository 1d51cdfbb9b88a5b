# The caret marks the comment that stands where a value should.
# expect status: 1
total = 5 +  # the price
