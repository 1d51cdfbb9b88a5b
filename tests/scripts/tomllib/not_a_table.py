import tomllib
config = tomllib.loads('''
[server]
host = "localhost"
port = 80
[server.port]
''')
