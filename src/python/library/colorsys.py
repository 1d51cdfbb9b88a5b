"""Colours, from one system of numbers to another; all lie in 0 to 1."""

from _taskarium import patch, version

__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb',
           'rgb_to_hsv', 'hsv_to_rgb']

ONE_THIRD = 1.0 / 3.0
ONE_SIXTH = 1.0 / 6.0
TWO_THIRD = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    red, blue = r - y, b - y
    return y, 0.74 * red - 0.27 * blue, 0.48 * red + 0.41 * blue


def yiq_to_rgb(y, i, q):
    colour = (y + 0.9468822170900693 * i + 0.6235565819861433 * q,
              y - 0.27478764629897834 * i - 0.6356910791873801 * q,
              y - 1.1085450346420322 * i + 1.7090069284064666 * q)
    return tuple([min(max(part, 0.0), 1.0) if not 0.0 <= part <= 1.0 else part
                  for part in colour])


def _hue(r, g, b, high, spread):
    """Where on the circle of colours it lies."""
    red, green, blue = [(high - part) / spread for part in (r, g, b)]
    if r == high:
        hue = blue - green
    elif g == high:
        hue = 2.0 + red - blue
    else:
        hue = 4.0 + green - red
    return hue / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    high, low = max(r, g, b), min(r, g, b)
    both, spread = high + low, high - low
    light = both / 2.0
    if high == low:
        return 0.0, light, 0.0
    if light <= 0.5:
        saturation = spread / both
    else:
        saturation = spread / (2.0 - high - low if version > 311 or patch > 2
                               else 2.0 - both)
    return _hue(r, g, b, high, spread), light, saturation


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high
    return (_v(low, high, h + ONE_THIRD), _v(low, high, h),
            _v(low, high, h - ONE_THIRD))


def _v(low, high, hue):
    hue %= 1.0
    if hue < ONE_SIXTH:
        return low + (high - low) * hue * 6.0
    if hue < 0.5:
        return high
    if hue < TWO_THIRD:
        return low + (high - low) * (TWO_THIRD - hue) * 6.0
    return low


def rgb_to_hsv(r, g, b):
    high, low = max(r, g, b), min(r, g, b)
    if high == low:
        return 0.0, 0.0, high
    spread = high - low
    return _hue(r, g, b, high, spread), spread / high, high


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    rest = h * 6.0 - sector
    low = v * (1.0 - s)
    falling = v * (1.0 - s * rest)
    rising = v * (1.0 - s * (1.0 - rest))
    return [(v, rising, low), (falling, v, low), (low, v, rising),
            (low, falling, v), (rising, low, v), (v, low, falling)][sector % 6]
