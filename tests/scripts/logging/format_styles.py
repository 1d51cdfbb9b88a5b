# What a format has to be for each style.
import logging
for style, formats in (('{', ['{x', '{}', '{message!z}', '{message:>10}', '{message:q}', '{a b}', 'none', '{message.x[0]}', '{message:{w}d}', '}', '{levelname:<8s}{', '{{}}', '{message!r:^{w}.{p}}']),
                       ('$', ['$', '$$', 'a $message', '${message}', '${message', '$1', 'none', '$message $', '$$message']),
                       ('%', ['%(message)s', '%', '%s', '%(x)', '%(message)-10.5s', 'none', '%(a b)s', '%(levelno)*d'])):
    for text in formats:
        try:
            print(style, text, logging.Formatter(text, style=style)._fmt)
        except ValueError as error:
            print(style, text, error, repr(error.__context__))
