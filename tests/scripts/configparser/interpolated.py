import configparser
c = configparser.ConfigParser()
c.read_string("""[s]
path = %(home)s/x
a = 50%%
""")
print(c['s']['a'])
print(c.get('s', 'path', vars={'home': '/h'}))
print(c.get('s', 'path', raw=True))
print(c.get('s', 'path'))
