# Filters hold to the end of the program.
import warnings


async def work():
    pass


warnings.simplefilter("ignore")
kept = work()
