"""What nothing in the shop imports."""
THERE = "spare"
