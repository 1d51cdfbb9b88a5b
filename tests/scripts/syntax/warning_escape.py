# Escapes that mean nothing, in lines of their own.
x = "\é \c"
print('\
\ ')
