"""Functions of complex numbers, by the formulas that stay exact where parts
are tiny, huge, or an infinity."""

from _taskarium import in_c

import math as _math

from math import e, inf, nan, pi, tau

__all__ = ['acos', 'acosh', 'asin', 'asinh', 'atan', 'atanh', 'cos', 'cosh',
           'e', 'exp', 'inf', 'infj', 'isclose', 'isfinite',
           'isinf', 'isnan', 'log', 'log10', 'nan', 'nanj', 'phase',
           'pi', 'polar', 'rect', 'sin', 'sinh', 'sqrt', 'tan',
           'tanh', 'tau']

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LN2 = 0.6931471805599453
_LARGE = 2.0 ** 1022 / 2
_SMALL = 2.2250738585072014e-308  # the smallest normal double
_SQRT_LARGE = 4.740375954054589e153  # of a quarter of the largest double
_SQRT_MIN = 1.4916681462400413e-154  # of the smallest normal double
_LOG_LARGE = 708.3964185322641  # of a quarter of the largest double


def _read(z):
    if isinstance(z, complex):
        return z.real, z.imag
    if hasattr(type(z), '__complex__') and not isinstance(z, (int, float)):
        z = complex(z)
        return z.real, z.imag
    return _real(z), 0.0


def _real(x):
    return _math.ldexp(x, 0)


def _finite(x, y):
    return _math.isfinite(x) and _math.isfinite(y)


def isfinite(z, /):
    return _finite(*_read(z))


def isinf(z, /):
    x, y = _read(z)
    return _math.isinf(x) or _math.isinf(y)


def isnan(z, /):
    x, y = _read(z)
    return _math.isnan(x) or _math.isnan(y)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = complex(*_read(a)), complex(*_read(b))
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    diff = abs(a - b)
    return (diff <= rel_tol * abs(b) or diff <= rel_tol * abs(a)
            or diff <= abs_tol)


def phase(z, /):
    x, y = _read(z)
    angle = _math.atan2(y, x)
    if angle == 0.0 != y and _finite(x, y):  # too small for a float
        raise OverflowError('math range error')
    return angle


def polar(z, /):
    x, y = _read(z)
    return abs(complex(x, y)), _math.atan2(y, x)


def rect(r, phi, /):
    r, phi = _real(r), _real(phi)
    if not _finite(r, phi):
        if r == 0.0 and not _math.isfinite(phi):
            return complex(0.0, 0.0)
        if _math.isinf(r) and _math.isfinite(phi):
            if phi == 0.0:
                return complex(r, phi * _math.copysign(1.0, r))
            return complex(_math.copysign(inf, r * _math.cos(phi)),
                           _math.copysign(inf, r * _math.sin(phi)))
        if _math.isinf(phi) and not _math.isnan(r):
            raise ValueError('math domain error')
        if _math.isinf(r):
            return complex(inf, nan)
        return complex(nan, 0.0 if phi == 0.0 else nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def sqrt(z, /):
    x, y = _read(z)
    if _math.isinf(y):
        return complex(inf, y)
    if _math.isnan(x):
        return complex(x, nan)
    if _math.isinf(x):
        if x > 0:
            return complex(x, y if _math.isnan(y) else _math.copysign(0.0, y))
        return complex(y if _math.isnan(y) else 0.0, _math.copysign(inf, y))
    if _math.isnan(y):
        return complex(y, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALL and ay < _SMALL:
        ax = _math.ldexp(ax, 53)
        s = _math.ldexp(_math.sqrt(ax + abs(complex(ax, _math.ldexp(ay, 53)))),
                        -27)
    else:
        ax /= 8.0
        s = 2.0 * _math.sqrt(ax + abs(complex(ax, ay / 8.0)))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, _math.copysign(d, y))
    return complex(d, _math.copysign(s, y))


def exp(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        return _exp_beyond(x, y)
    if x > _LOG_LARGE:
        scale = _math.exp(x - 1.0)
        real, imag = scale * _math.cos(y) * e, scale * _math.sin(y) * e
    else:
        scale = _math.exp(x)
        real, imag = scale * _math.cos(y), scale * _math.sin(y)
    if not _finite(real, imag):
        raise OverflowError('math range error')
    return complex(real, imag)


def _exp_beyond(x, y):
    if _math.isinf(y) and (_math.isfinite(x) or x == inf):
        raise ValueError('math domain error')
    if _math.isinf(x) and _math.isfinite(y):
        if y == 0.0:
            return complex(inf if x > 0 else 0.0, y)
        size = inf if x > 0 else 0.0
        return complex(_math.copysign(size, _math.cos(y)),
                       _math.copysign(size, _math.sin(y)))
    if x == -inf:
        return complex(0.0, 0.0)
    if x == inf:
        return complex(inf, nan)
    return complex(nan, y if y == 0.0 else nan)


def _log(x, y):
    ax, ay = abs(x), abs(y)
    if not _finite(x, y):
        size = inf if _math.isinf(x) or _math.isinf(y) else nan
        return size, _math.atan2(y, x)
    if ax > _LARGE or ay > _LARGE:
        size = _math.log(abs(complex(ax / 2.0, ay / 2.0))) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        size = _math.log(abs(complex(_math.ldexp(ax, 53),
                                     _math.ldexp(ay, 53)))) - 53 * _LN2
    else:
        h = abs(complex(ax, ay))
        if 0.71 <= h <= 1.73:
            most, least = max(ax, ay), min(ax, ay)
            size = _math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            size = _math.log(h)
    return size, _math.atan2(y, x)


def log(z, base=None, /):
    answer = complex(*_log(*_read(z)))
    if base is None:
        return answer
    return answer / complex(*_log(*_read(base)))


def log10(z, /):
    size, angle = _log(*_read(z))
    return complex(size / 2.302585092994046, angle / 2.302585092994046)


def _through_i(z):
    return complex(z.imag, -z.real)


def _check(real, imag):
    if not _finite(real, imag):
        raise OverflowError('math range error')
    return complex(real, imag)


def cosh(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        return _hyperbolic_beyond(x, y, False)
    if abs(x) > _LOG_LARGE:
        part = x - _math.copysign(1.0, x)
        return _check(_math.cos(y) * _math.cosh(part) * e,
                      _math.sin(y) * _math.sinh(part) * e)
    return _check(_math.cos(y) * _math.cosh(x),
                  _math.sin(y) * _math.sinh(x))


def sinh(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        return _hyperbolic_beyond(x, y, True)
    if abs(x) > _LOG_LARGE:
        part = x - _math.copysign(1.0, x)
        return _check(_math.cos(y) * _math.sinh(part) * e,
                      _math.sin(y) * _math.cosh(part) * e)
    return _check(_math.cos(y) * _math.sinh(x),
                  _math.sin(y) * _math.cosh(x))


def _hyperbolic_beyond(x, y, odd):
    """Of an infinity or a NaN; `odd`: sinh."""
    if _math.isinf(y) and not _math.isnan(x):
        raise ValueError('math domain error')
    if _math.isinf(x) and _math.isfinite(y):
        if y == 0.0:
            if odd:
                return complex(x, y)
            return complex(inf, y if x > 0 else -y)
        real, imag = _math.cos(y), _math.sin(y)
        if x < 0:
            real, imag = (-real, imag) if odd else (real, -imag)
        return complex(_math.copysign(inf, real), _math.copysign(inf, imag))
    if y == 0.0:
        return complex(nan, y) if odd else complex(nan, 0.0)
    if x == 0.0:
        return complex(0.0, nan) if odd else complex(nan, 0.0)
    if _math.isinf(x):
        return complex(inf, nan)
    return complex(nan, nan)


def tanh(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        if _math.isinf(y) and _math.isfinite(x):
            raise ValueError('math domain error')
        if _math.isinf(x):
            if _math.isfinite(y):
                imag = _math.copysign(0.0, 2.0 * _math.sin(y) * _math.cos(y))
                return complex(_math.copysign(1.0, x), imag)
            return complex(_math.copysign(1.0, x), 0.0)
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > _LOG_LARGE:
        return complex(_math.copysign(1.0, x),
                       4.0 * _math.sin(y) * _math.cos(y)
                       * _math.exp(-2.0 * abs(x)))
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator,
                   ((ty / denominator) * cx) * cx)


def cos(z, /):
    x, y = _read(z)
    return cosh(complex(-y, x))


def sin(z, /):
    x, y = _read(z)
    return _through_i(sinh(complex(-y, x)))


def tan(z, /):
    x, y = _read(z)
    return _through_i(tanh(complex(-y, x)))


def _is_large(x, y):
    return abs(x) > _LARGE or abs(y) > _LARGE


def acos(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        return _acos_beyond(x, y)
    if _is_large(x, y):
        real = _math.atan2(abs(y), x)
        imag = _math.log(abs(complex(x / 2.0, y / 2.0))) + 2.0 * _LN2
        return complex(real, _math.copysign(imag, -y))
    s1 = sqrt(complex(1.0 - x, -y))
    s2 = sqrt(complex(1.0 + x, y))
    return complex(2.0 * _math.atan2(s1.real, s2.real),
                   _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def _acos_beyond(x, y):
    if _math.isinf(x) or _math.isinf(y):
        if _math.isnan(x):
            return complex(nan, -y)
        if _math.isnan(y):
            return complex(nan, inf)
        return complex(_math.atan2(abs(y), x), _math.copysign(inf, -y))
    if x == 0.0:
        return complex(pi / 2, nan)
    return complex(nan, nan)


def acosh(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        if _math.isinf(x) or _math.isinf(y):
            if _math.isnan(x) or _math.isnan(y):
                return complex(inf, nan)
            return complex(inf, _math.atan2(y, x))
        return complex(nan, nan)
    if _is_large(x, y):
        return complex(_math.log(abs(complex(x / 2.0, y / 2.0))) + 2.0 * _LN2,
                       _math.atan2(y, x))
    s1 = sqrt(complex(x - 1.0, y))
    s2 = sqrt(complex(x + 1.0, y))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                   2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    x, y = _read(z)
    if not _finite(x, y):
        return _asinh_beyond(x, y)
    if _is_large(x, y):
        size = _math.log(abs(complex(x / 2.0, y / 2.0))) + 2.0 * _LN2
        return complex(_math.copysign(size, x), _math.atan2(y, abs(x)))
    s1 = sqrt(complex(1.0 + y, -x))
    s2 = sqrt(complex(1.0 - y, x))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _math.atan2(y, s1.real * s2.real - s1.imag * s2.imag))


def _asinh_beyond(x, y):
    if _math.isinf(x) or _math.isinf(y):
        if _math.isnan(x):
            return complex(inf, nan)
        if _math.isnan(y):
            return complex(x, nan)
        return complex(_math.copysign(inf, x), _math.atan2(y, abs(x)))
    return complex(nan, y if y == 0.0 else nan)


def asin(z, /):
    x, y = _read(z)
    return _through_i(asinh(complex(-y, x)))


def atanh(z, /):
    x, y = _read(z)
    if x < 0.0 or (x == 0.0 and _math.copysign(1.0, x) < 0.0):
        return -atanh(complex(-x, -y))
    if not _finite(x, y):
        if _math.isinf(y):
            return complex(0.0, _math.copysign(pi / 2, y))
        if _math.isinf(x):
            return complex(0.0, nan if _math.isnan(y)
                           else _math.copysign(pi / 2, y))
        return complex(0.0 if x == 0.0 else nan, nan)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = abs(complex(x / 2.0, y / 2.0))
        return complex(x / 4.0 / h / h, -_math.copysign(pi / 2, -y))
    if x == 1.0 and ay < _SQRT_MIN:
        if ay == 0.0:
            raise ValueError('math domain error')
        real = -_math.log(_math.sqrt(ay)
                          / _math.sqrt(abs(complex(ay, 2.0))))
        return complex(real, _math.copysign(_math.atan2(2.0, -ay) / 2, y))
    real = _math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(real, -_math.atan2(-2.0 * y,
                                      (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    x, y = _read(z)
    return _through_i(atanh(complex(-y, x)))

in_c(globals())
