"""Stands in for a module that is not here: the marks that tests put in front
of texts."""

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF16_LE = b'\xff\xfe'
BOM_UTF32_BE = b'\0\0\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\0\0'
