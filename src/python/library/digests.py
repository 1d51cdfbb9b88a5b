"""MD5 and SHA-1 of short texts, for uuid3() and uuid5()."""

_ALL = 0xffffffff


def _rotated(number, count):
    return (number << count | number >> (32 - count)) & _ALL


def _blocks(data, order):
    """Padded, as lists of sixteen numbers."""
    size = len(data)
    data += b'\x80' + bytes(-(size + 9) % 64) + (8 * size).to_bytes(8, order)
    for at in range(0, len(data), 64):
        yield [int.from_bytes(data[i:i + 4], order)
               for i in range(at, at + 64, 4)]


# The sines of 1 to 64, times 2 to the 32nd.
_SINES = (
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a,
    0xa8304613, 0xfd469501, 0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be,
    0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821, 0xf61e2562, 0xc040b340,
    0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8,
    0x676f02d9, 0x8d2a4c8a, 0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c,
    0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70, 0x289b7ec6, 0xeaa127fa,
    0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92,
    0xffeff47d, 0x85845dd1, 0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1,
    0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
)
_TURNS = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))


def md5(data):
    """The sixteen bytes of RFC 1321."""
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    for words in _blocks(data, 'little'):
        a, b, c, d = state
        for i in range(64):
            if i < 16:
                mixed, word = b & c | ~b & d, i
            elif i < 32:
                mixed, word = d & b | ~d & c, (5 * i + 1) % 16
            elif i < 48:
                mixed, word = b ^ c ^ d, (3 * i + 5) % 16
            else:
                mixed, word = c ^ (b | ~d & _ALL), 7 * i % 16
            total = (a + mixed + _SINES[i] + words[word]) & _ALL
            a, d, c = d, c, b
            b = (b + _rotated(total, _TURNS[i // 16][i % 4])) & _ALL
        state = [(old + new) & _ALL for old, new in zip(state, (a, b, c, d))]
    return b''.join([number.to_bytes(4, 'little') for number in state])


def sha1(data):
    """The twenty bytes of RFC 3174."""
    state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
    for words in _blocks(data, 'big'):
        for i in range(16, 80):
            words.append(_rotated(words[i - 3] ^ words[i - 8] ^ words[i - 14]
                                  ^ words[i - 16], 1))
        a, b, c, d, e = state
        for i in range(80):
            if i < 20:
                mixed, constant = b & c | ~b & d, 0x5a827999
            elif i < 40:
                mixed, constant = b ^ c ^ d, 0x6ed9eba1
            elif i < 60:
                mixed, constant = b & c | b & d | c & d, 0x8f1bbcdc
            else:
                mixed, constant = b ^ c ^ d, 0xca62c1d6
            total = _rotated(a, 5) + mixed + e + constant + words[i]
            a, b, c, d, e = total & _ALL, a, _rotated(b, 30), c, d
        state = [(old + new) & _ALL
                 for old, new in zip(state, (a, b, c, d, e))]
    return b''.join([number.to_bytes(4, 'big') for number in state])
