import re
import warnings

for pattern in '[[a]', '[a&&b]', '[a||b]', '[a~~b]', '[ab]':
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        re.compile(pattern)
    print(pattern, [(w.category.__name__, str(w.message), w.lineno)
                    for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        re.compile('[[b]')
    except FutureWarning as e:
        print(e)
