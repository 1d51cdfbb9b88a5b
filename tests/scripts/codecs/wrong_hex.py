import codecs
def load(text):
    return codecs.decode(text, 'hex')
print(load('6869'))
load('abc')
