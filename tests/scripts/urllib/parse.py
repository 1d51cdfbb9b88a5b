"""Every function of urllib.parse, over many addresses."""
import urllib.parse
from urllib.parse import *

URLS = """http://www.example.com/path;p?q=1&r=2#frag
HTTPS://user:pa%20ss@Host.COM:8080/a/b/../c?x=a+b&y=%C3%A9&z
//net/path
/just/path
mailto:someone@example.com?subject=Hi
file:///etc/hosts
ftp://[::1]:21/x
http://[fe80::1%eth0]/
http://[v1.x]/
http://[1.2.3.4]/
http://[abc/
http://[abc]/
http://[1::2::3]/
http://[1:2:3:4:5:6:7:8]/
http://[::ffff:1.2.3.4]:80
http://a[::1]/
http://[::1]x/
http://host:port/
http://host:99999/
http://host:/
:///x
1http://x
ht tp://x
http:relative
g:h

  http://pad/\tx
http://a/b;c/d;e;f
path;params
?only=query
#frag
svn+ssh://h/p?q#f
data:text/plain,hello%20x
tel:+1-816
http://ex\u2100mple/
http://b\u00fccher.de/\u00e9?\u00fc
itms-services:/x
http:////a
scheme:////x
http:///p""".split("\n")
for url in URLS:
    url = url.replace("\\t", "\t")
    for work in urlsplit, urlparse, urldefrag:
        try:
            parts = work(url)
            print(work.__name__, parts, parts.geturl())
            if work is urlsplit:
                print(parts.username, parts.password, parts.hostname)
                print(parts.port)
        except ValueError as e:
            print(type(e).__name__, e)
BASE = "http://a/b/c/d;p?q"
for base in BASE, "http://a/b/c", "file:///x/y", "", "mailto:x", "/p/q", "http://a":
    for url in """g:h g ./g g/ /g //g ?y g?y #s g#s ;x g;x . ./ .. ../ ../g ../..
            ../../g ../../../g /./g /../g g. .g g.. ./../g ./g/. g/./h g/../h
            g;x=1/./y g?y/./x g#s/../x http:g""".split() + [""]:
        print(base, url, urljoin(base, url))
for text in "a b/c?d=e&f", "", "é€😀", "~-_.!*'();:@&=+$,/?#[]", "a+b%20%zz%4", "%C3%A9%FF%41":
    print(quote(text), quote(text, ""), quote_plus(text), quote(text, safe="é+"),
          unquote(text), unquote_plus(text), unquote_to_bytes(text),
          quote(text.encode()), unquote(quote(text)) == text, unquote(text, "latin-1"))
print(urlencode({"a": 1, "b c": "x y&z", "l": [1, 2], "n": None}),
      urlencode([("k", "v"), ("k", b"\xff ")]), urlencode({"l": [1, "é"], "s": "ab", "i": 3, "e": []}, doseq=True),
      urlencode({"p": "/ x"}, safe="/", quote_via=quote), urlencode({}))
for q in "a=1&b=2&a=3", "a=&b", "a=1;b=2", "x=%20+y&=z&&w=a=b", "", "e=%C3%A9":
    print(parse_qs(q), parse_qsl(q, keep_blank_values=True), parse_qsl(q, separator=";"))
print(parse_qs(b"a=1&b=%ff"), parse_qsl(b""), urlsplit(b"http://h:1/p?q#f"), urlsplit(b"http://h:1/").hostname)
print(urljoin(b"http://a/b", b"c"), urlparse(b"x:y").decode(), urlsplit("http://x").encode(), urlunsplit(("http", "h", "p", "q", "f")),
      urlunparse(["", "", "p", "r", "", ""]), urldefrag(b"a#b"), unwrap("<URL:http://x>"))
print(urlsplit("//h/p", "https"), urlparse("p#f", allow_fragments=False), urlsplit("http://u@h")._replace(path="/z").geturl())
for work in (lambda: urljoin("a", b"b"), lambda: parse_qs("a", strict_parsing=True), lambda: parse_qsl("a=1&b=2", max_num_fields=1),
             lambda: urlencode("abc"), lambda: urlencode(3), lambda: quote(3), lambda: quote(b"x", encoding="utf-8"), lambda: unquote(3),
             lambda: parse_qs("a=1", separator=""), lambda: urlsplit(3), lambda: urlunsplit(("a",)), lambda: quote_from_bytes("x"),
             lambda: quote_plus(None), lambda: urlparse(None).geturl(), lambda: parse_qsl(None), lambda: unquote(None), lambda: urlsplit([])):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__, e)
print(isinstance(urlsplit("x"), tuple), SplitResult._fields, urllib.parse.__name__, ParseResult.__mro__[1], sorted(urllib.parse.__all__)[:3])
