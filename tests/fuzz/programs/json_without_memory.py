# No memory is left in the midst of a document: C's reader leaves it to no text.
import json

for doc in ['[' * 150 + ']' * 150] * 12 + ['[[1]]']:
    value = json.loads(doc)
    print(len(value))
