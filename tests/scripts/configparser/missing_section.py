import configparser
config = configparser.ConfigParser()
config.read_string("""
[database]
host = localhost
port = 5432
""")
print(config['database']['host'])
print(config.getint('database', 'port') + 1)
print(config['server']['name'])
