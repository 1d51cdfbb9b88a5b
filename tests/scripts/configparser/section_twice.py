import configparser
config = configparser.ConfigParser()
config.read_string("[a]\nx = 1\n\n[a]\ny = 2\n")
