# Somebody who looks at the run holds what the library was called with: it must
# be let go when the call is given up, or nobody hears that it was not awaited.
import asyncio
import calendar

calendar.TextCalendar().formatweek([(asyncio.sleep(0), 0)], 12)
