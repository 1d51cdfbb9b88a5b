"""The alphabet of ZeroMQ, since 3.13."""
import base64

for piece in b'', b'abcde', bytes(8), bytes(range(250, 256)):
    text = base64.z85encode(piece)
    print(text, base64.z85decode(text) == piece)
for text in '"', '#####', 'vqGsd', 'vqG\x01d', 5:
    try:
        print(base64.z85decode(text))
    except Exception as error:
        print(type(error).__name__, error)
