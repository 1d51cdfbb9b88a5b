# 3.13 warns of a day of month without a year.
from datetime import datetime

print(datetime.strptime('3 4', '%d %m'))
print(datetime.strptime('3 4 24', '%d %m %y'))
print(datetime.strptime('4', '%m'))
