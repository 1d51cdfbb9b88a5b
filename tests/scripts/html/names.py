"""The names that HTML 5 has for characters."""
import html
import html.entities
from html.entities import codepoint2name, entitydefs, html5, name2codepoint

print(html.unescape('&eacute;&copy;&nbsp;&hellip;&alpha;&rarr;&notit;&amp;'))
print(html.unescape('&#39;&#x41;&bogus;&CounterClockwiseContourIntegral;'))
print(html.unescape('&Eacute&lt&check;&star;&starf;&hearts;&lbrace;x&rbrace;'))
print(ascii(html.unescape('&NotEqualTilde;&fjlig;&nbsp;&zwj;&NewLine;&Tab;')))
print(html.unescape('&notin; &notinva; &no; &; &&amp;amp; &Amp; &AMP &ampx;'))
print(len(html5), len(name2codepoint), len(codepoint2name), len(entitydefs))
print(list(html5) == sorted(html5, key=lambda name: (name.lower(), name)))
print([list(names)[:4] + list(names)[-4:]
       for names in (html5, name2codepoint, codepoint2name, entitydefs)])
print(hash(tuple(map(ord, ''.join(html5)))), sum(map(ord, ''.join(
    html5.values()))), sum(name2codepoint.values()))
print(name2codepoint['lang'], html5['lang;'], codepoint2name[169])
print(sorted(html.entities.__all__), html.entities.html5 is html5)
