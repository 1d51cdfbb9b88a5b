from html import escape, unescape
print(escape('<a href="x">\'&amp;\'</a>'), escape('"<\'', quote=False))
for text in ('&lt;b&gt; &amp;amp; &quot;q&quot; &apos; &#39;', '&copy;2024 &copy 2024 &notin; &eacute;&Eacute', '&#x41;&#65;&#0;&#128;&#x9f;&#xD800;&#1114112;&#11;&#xfffe;&#13;',
             'AT&T & co & ; &; &# &#x &#;', '&amp', '&ampx', '&alpha;&Omega;&sigmaf;&hellip;&euro;&rarr;&hearts;&nbsp;.', '&lang;&rang;&loz;&thetasym;&upsih;&piv;', 'no reference', '',
             '&LT;&GT;&AMP;&QUOT;&COPY;&REG;', '&frac12;&sup2;&times;&divide;&szlig;&yuml', '&ensp;&emsp;&thinsp;&zwnj;&zwj;&lrm;&rlm;'):
    print(ascii(unescape(text)))
print(unescape(escape('<&>"\'é')))
