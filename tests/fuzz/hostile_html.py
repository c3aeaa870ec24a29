"""Bad web pages."""

from tests.fuzz.containers import FRENCH, html
from tests.fuzz.hostile_case import READ, Hostile

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
P = f"<p>{FRENCH}</p>"
UNSEEN = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=http://192.0.2.1/x.js>alert(1)</SCRIPT>",
    "<style>p { color: red }</style>",
    '<iframe srcdoc="<p>caché</p>" src="http://192.0.2.1/"><p>caché</p></iframe>',
    '<object data="x.swf"><p>caché</p></object><embed src="x.swf">',
    "<svg onload=alert(1)><text>caché</text><script>alert(1)</script></svg>",
    "<template><p>caché</p></template>",
    "<noscript><p>caché</p></noscript>",
    "<textarea>caché</textarea><select><option>caché</option></select>",
    "<!-- <p>caché</p> --><!--[if IE]><p>caché</p><![endif]-->",
    "<p hidden>caché</p><p style='display:none'>caché</p>",
]

WEB_PAGES = [
    Hostile("scripts, frames, objects, hidden elements", "a.html", lambda: html("".join(UNSEEN) + P + "".join(UNSEEN)), READ),
    Hostile("scripts inside a word", "a.html", lambda: html(f"<p>{FRENCH[:60]}{UNSEEN[0]}{FRENCH[60:]}</p>"), READ),
    Hostile("handlers of events", "a.html", lambda: html(f'<p onclick="alert(1)" onmouseover=alert(1)>{FRENCH}</p><img src=x onerror=alert(1)>'), READ),
    Hostile("a link that is a script", "a.html", lambda: html(f'{P}<p><a href="javascript:alert(1)">lien</a></p>'), READ, f"{FRENCH}\n\nlien"),
    Hostile("markup as characters", "a.html", lambda: html(f"{P}<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"), READ, f"{FRENCH}\n\n<script>alert(1)</script>"),
    Hostile("references to control characters", "a.html", lambda: html(f"{P}<p>a&#27;[2Jb&#0;c&#8;d&#x202e;e&#xD800;f</p>"), READ, f"{FRENCH}\n\na\x1b[2Jb\ufffdc\x08d\u202ee\ufffdf"),
    Hostile("another page that is loaded", "a.html", lambda: html(P, '<meta http-equiv=refresh content="0;url=http://192.0.2.1/"><base href="http://192.0.2.1/"><link rel=stylesheet href=x>'), READ),
    Hostile("a billion laughs", "a.html", lambda: f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]><html><body>{P}<p>&l9;</p>'.encode(), READ, f"]>\n\n{FRENCH}\n\n&l9;"),
    Hostile("an entity that is a file", "a.xhtml", lambda: f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l SYSTEM "file:///etc/passwd">]><html><body>{P}<p>&l;</p></body></html>'.encode(), READ, f"]>\n\n{FRENCH}\n\n&l;"),
    Hostile("elements nested 3,000 deep", "a.html", lambda: html("<div>" * 3000 + P), "E128 The web page is nested deeper than can be read."),
    Hostile("200,000 formatting elements that are not closed", "a.html", lambda: html(P + "<b><i>" * 100_000), "E128 The web page is nested deeper than can be read."),
    Hostile("100,000 attributes", "a.html", lambda: html("<p " + "a=b " * 100_000 + f">{FRENCH}</p>"), READ),
    Hostile("100,000 tags that are not closed", "a.html", lambda: html(P + "<" * 100_000), READ, None),
    Hostile("a comment that is not closed", "a.html", lambda: html(f"{P}<!-- <p>caché</p>"), READ),
    Hostile("cut off inside a tag", "a.html", lambda: html(f"{P}<p")[:-16], READ),
    Hostile("cut off inside a letter", "a.html", lambda: html(P + "<p>é")[: -len("</body></html>") - 1], f"{READ}; W101 The file is damaged UTF-8: 1 characters could not be read and stand as �.", f"{FRENCH}\n\n\ufffd"),
    Hostile("an encoding that does not exist", "a.html", lambda: f'<html><meta charset="x-evil">{P}'.encode(), READ),
    Hostile("an encoding that hides markup (UTF-7)", "a.html", lambda: f'<html><meta charset="utf-7">{P}<p>+ADw-script+AD4-</p>'.encode(), READ, f"{FRENCH}\n\n+ADw-script+AD4-"),
    Hostile("2,200,000 characters", "a.html", lambda: html(P * 11_000), "E124 The text of the file is longer than the limit of 2000000 characters."),
    Hostile("nothing but a script", "a.html", lambda: html(UNSEEN[0]), "E127 The web page holds no text beside its navigation."),
]  # fmt: skip
