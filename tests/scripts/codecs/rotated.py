import codecs
def caesar(s): return codecs.encode(s, 'rot13')
print(caesar('Gur Mra bs Clguba'))
print(codecs.encode('naïve', 'ascii'))
