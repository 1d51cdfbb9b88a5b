# A name is suggested out of the names that the text was given.
exec('second = 1\nprint(secnod)', {})
