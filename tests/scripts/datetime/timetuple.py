from datetime import *
d=datetime(2024,5,6,7,8,9,tzinfo=timezone(timedelta(hours=2)))
